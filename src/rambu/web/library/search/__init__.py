"""Search in the library: its own app, so that its tables come and go without the library's."""
