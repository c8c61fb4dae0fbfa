"""A little OpenID provider on this machine: it vouches at once for whomever it was told, and can be told to lie."""

from __future__ import annotations

import json
import time
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from secrets import token_urlsafe
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwk, jwt

from rambu.web.serving.single_sign_on import SingleSignOn

CLIENT, SECRET = "rambu-uji", "rahasia uji/&"


@dataclass
class LittleProvider:
    """Whom it vouches for, and how it lies: what replaces claims of the ID token or parts of its answers."""

    claims: dict[str, Any]
    lies: dict[str, Any] = field(default_factory=dict)
    more: dict[str, Any] = field(default_factory=dict)
    """Told at the userinfo address only."""
    discovery: dict[str, Any] = field(default_factory=dict)
    key: jwk.RSAKey = field(default_factory=lambda: jwk.RSAKey.generate_key(2048, {"kid": "1", "use": "sig"}))
    signs_with: Any = None
    algorithm: str = "RS256"
    issuer: str = ""
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def settings(self) -> SingleSignOn:
        """As the environment would name it."""
        return SingleSignOn(self.issuer, CLIENT, SECRET, "SSO Contoh", "nip", "openid profile email")

    def authorize(self, asked: dict[str, str]) -> str:
        """Where the browser is sent back to."""
        code = token_urlsafe(8)
        self.codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, form: dict[str, str], authorization: str) -> dict[str, Any]:
        """An ID token for a code; only to us, once, with what was asked at first."""
        asked = self.codes.pop(form["code"])
        challenge = urlsafe_b64encode(sha256(form["code_verifier"].encode()).digest()).rstrip(b"=").decode()
        assert challenge == asked["code_challenge"]
        assert form["redirect_uri"] == asked["redirect_uri"]
        assert b64decode(authorization.removeprefix("Basic ")).decode() == f"{CLIENT}:rahasia%20uji%2F%26"
        now = int(time.time())
        claims = {"iss": self.issuer, "aud": CLIENT, "sub": "s-1", "iat": now, "exp": now + 300}
        claims |= {"nonce": asked["nonce"]} | self.claims | self.lies
        claims = {name: value for name, value in claims.items() if value is not None}
        header = {"alg": self.algorithm, "kid": "1"}
        signed = jwt.encode(header, claims, self.signs_with or self.key, algorithms=[self.algorithm])
        return {"id_token": signed, "access_token": "a", "token_type": "Bearer"}

    def answer(self, path: str) -> dict[str, Any]:
        """What it says of itself."""
        at = self.issuer
        return {
            "/.well-known/openid-configuration": {
                "issuer": at,
                "authorization_endpoint": f"{at}/masuk",
                "token_endpoint": f"{at}/token",
                "jwks_uri": f"{at}/kunci",
                "userinfo_endpoint": f"{at}/saya",
                **self.discovery,
            },
            "/kunci": {"keys": [self.key.as_dict(private=False), {"kty": "unheard-of", "kid": "1"}]},
            "/saya": {"sub": "s-1", **self.more},
        }[path]


def _handler(provider: LittleProvider) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            provider.asked.append(parts.path)
            if parts.path == "/masuk":
                asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
                self.send_response(302)
                self.send_header("Location", provider.authorize(asked))
                self.end_headers()
            else:
                self._write(provider.answer(parts.path))

        def do_POST(self) -> None:
            text = self.rfile.read(int(self.headers["Content-Length"])).decode()
            form = {name: values[0] for name, values in parse_qs(text).items()}
            self._write(provider.token(form, self.headers.get("Authorization", "")))

        def _write(self, told: dict[str, Any]) -> None:
            text = json.dumps(told).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        def log_message(self, *_args: Any) -> None:
            """Be quiet."""

    return Handler


@contextmanager
def little_provider(claims: dict[str, Any]) -> Iterator[LittleProvider]:
    """One that answers on a port of its own as long as it is needed."""
    provider = LittleProvider(claims)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(provider))
    server.daemon_threads = True
    provider.issuer = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
