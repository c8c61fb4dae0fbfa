"""The sample office: an invented city office with its KUA and madrasah, its people, and SOPs in every state (contoh).

It is filled through the same actions as a real office, on the days on which it would have happened, so that the trail,
the history and the waiting lines are real.
"""
