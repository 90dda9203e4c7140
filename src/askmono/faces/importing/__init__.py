"""`askmono import`: a library of a folder of monographs, and what of each was understood."""
