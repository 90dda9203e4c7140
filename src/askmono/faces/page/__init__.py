"""The accessible face: server-rendered pages for screen readers and phones, without JavaScript."""
