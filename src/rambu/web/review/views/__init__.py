"""Pages of threads, proposals and questions."""
