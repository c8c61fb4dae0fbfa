"""Coaching: the mentor's desk, who has written what, and a pendampingan as an event."""
