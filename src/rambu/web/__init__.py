"""Rambu in the browser: the only package that knows Django."""
