"""Forget a visit: what libraries and our own code kept in memory to be quicker the next time.

The app drops its own screens and the conversation; here goes what nobody thinks of as kept. Python
does not overwrite what is freed; lockdown.clean_environment has the C library do so.
"""

import gc
import linecache
import re
import sys
from functools import lru_cache

_Cache = type(lru_cache(lambda: None))  # functools does not give the class a public name

_OVER = "e" * 10_000  # longer than anything that is stemmed as a word

# Names that Python sets for a debugger after an exception that nothing caught.
_LAST = ("last_exc", "last_type", "last_value", "last_traceback")


def forget() -> None:
    """Empty every cache of the process that may hold a person's words, and collect what is left.

    To be called in the app's own thread, after it has dropped what it holds itself. Everything
    answers as before, and is a little slower the first time. Objects that gc.freeze() has put
    aside are looked at as well, and all that is left is put aside anew.
    """
    frozen = gc.get_freeze_count() > 0
    gc.unfreeze()
    _empty_caches()
    re.purge()
    linecache.clearcache()
    for name in _LAST:
        if hasattr(sys, name):
            delattr(sys, name)
    gc.collect()
    if frozen:
        gc.freeze()


def _empty_caches() -> None:
    """Caches of functions, of Textual's widgets, and of the stemmers."""
    textual, stemming = sys.modules.get("textual.cache"), sys.modules.get("Stemmer")
    kept = (textual.LRUCache, textual.FIFOCache) if textual else ()
    stemmers = (stemming.Stemmer,) if stemming else ()
    for found in gc.get_objects():
        kind = type(found)  # isinstance() would ask the object, which may be a stand-in for another
        if kind is _Cache:
            found.cache_clear()
        elif issubclass(kind, kept):
            found.clear()
        elif issubclass(kind, stemmers):
            size = found.maxCacheSize
            found.maxCacheSize = 0  # its only way to be emptied
            found.stemWord(_OVER)  # the C library's own buffer holds the last word
            found.maxCacheSize = size
