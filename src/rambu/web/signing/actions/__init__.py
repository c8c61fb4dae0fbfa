"""Everything that changes what is signed; each deed is atomic and leaves its event in the audit trail."""

from rambu.web.signing.actions.finishing import SignedBytes, finish
from rambu.web.signing.actions.preparing import prepare

__all__ = ["SignedBytes", "finish", "prepare"]
