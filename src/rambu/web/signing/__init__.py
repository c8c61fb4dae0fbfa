"""The final document, the ways of signing it, and the page behind its QR code."""
