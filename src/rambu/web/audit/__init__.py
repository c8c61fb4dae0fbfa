"""The audit trail: what was done, by whom, in which office; one chain of hashes an office, nothing is ever changed.

An app's action calls `record` in its own transaction; an app tells its deeds in words with `wording.tell`.
"""
