"""Who may ask for what: addresses that are ours, and what every answer says to a browser. Pure."""

from collections.abc import Mapping
from urllib.parse import urlsplit

import msgspec

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_EVERYWHERE = frozenset({"", "0.0.0.0", "::"})  # noqa: S104 - to tell them from one address
_USUAL = {"http": 80, "https": 443}

_ALL = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        f"{feature}=()"
        for feature in (
            *("camera", "clipboard-read", "display-capture", "geolocation", "hid", "microphone"),
            *("midi", "payment", "serial", "usb", "xr-spatial-tracking"),
        )
    ),
    "Referrer-Policy": "no-referrer",
    "Server": "askmono",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
# Sandboxed, a page cannot open a window, ask with a dialog, send a form or start a download.
_NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
_BARE = f"{_NOTHING}; sandbox"


class Address(msgspec.Struct, frozen=True):
    """Where people reach the server.

    host: what to listen on. port: 0 for any that is free.
    public_url: what people open instead, if a proxy stands between; needed where the server
    listens everywhere, since it then cannot know its own name.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    public_url: str | None = None


class Gate:
    """Tells requests for this server from requests that only reach it.

    A page of another site may send its visitors here by a name of its own (DNS rebinding) or open
    a websocket to here; neither gets an answer.
    address: with the port that the server really has. Raises ValueError where it names no host.
    """

    def __init__(self, address: Address) -> None:
        origins = set[str]()
        if address.public_url is not None:
            origins.add(_origin(address.public_url))
        if address.host not in _EVERYWHERE:
            names = LOOPBACK if address.host in LOOPBACK else {address.host}
            origins |= {_origin(f"http://{_bracketed(name)}:{address.port}") for name in names}
        if not origins:
            raise ValueError(f"{address.host or 'everywhere'} needs the address that people open")
        self._origins = frozenset(origins)
        self._hosts = frozenset(host for origin in origins for host in _hosts(origin))
        self.url = _origin(
            address.public_url or f"http://{_bracketed(address.host)}:{address.port}"
        )

    def knows(self, host: str) -> bool:
        """Whether a Host header names this server."""
        return host.lower() in self._hosts

    def trusts(self, origin: str) -> bool:
        """Whether an Origin header names a page of this server."""
        return origin.lower() in self._origins


def _origin(url: str) -> str:
    """An address as browsers write it in Origin. Raises ValueError where it is none."""
    parts = urlsplit(url)
    if parts.scheme not in _USUAL or not parts.hostname:
        raise ValueError(f"{url} is no address that a browser can open")
    port = parts.port
    shown = "" if port is None or port == _USUAL[parts.scheme] else f":{port}"
    return f"{parts.scheme}://{_bracketed(parts.hostname)}{shown}"


def _hosts(origin: str) -> set[str]:
    """Each way to write an origin's host and port."""
    parts = urlsplit(origin)
    usual = set() if parts.port else {f"{parts.netloc}:{_USUAL[parts.scheme]}"}
    return {parts.netloc, *usual}


def _bracketed(name: str) -> str:
    return f"[{name}]" if ":" in name else name


def headers(policy: str = _BARE) -> Mapping[str, str]:
    """What every answer says. policy: the Content-Security-Policy; by default nothing at all."""
    return {**_ALL, "Content-Security-Policy": policy}


def page_policy(host: str, nonce: str) -> str:
    """What a page may do: run and show this server's files, and open a websocket to it.

    host: a Host header the gate knows. nonce: what the styles carry that xterm makes for itself.
    """
    return "; ".join(
        (
            _NOTHING,
            "script-src 'self'",
            f"style-src 'self' 'nonce-{nonce}'",
            "font-src 'self'",
            "img-src 'self'",
            f"connect-src 'self' ws://{host} wss://{host}",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
            "sandbox allow-scripts allow-same-origin",
        )
    )
