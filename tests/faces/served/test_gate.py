import pytest

from askmono.faces.served.gate import Address, Gate

HERE = Address("127.0.0.1", 8000)
NAMED = Address("127.0.0.1", 8000, "https://ask.example.org/ketamine/")
EVERYWHERE = Address("0.0.0.0", 80, "http://ask.example.org")


@pytest.mark.parametrize(
    ("address", "host", "known"),
    [
        pytest.param(HERE, "127.0.0.1:8000", True, id="its address"),
        pytest.param(HERE, "localhost:8000", True, id="its name"),
        pytest.param(HERE, "LocalHost:8000", True, id="in other letters"),
        pytest.param(HERE, "[::1]:8000", True, id="IPv6"),
        pytest.param(HERE, "127.0.0.1", False, id="another port"),
        pytest.param(HERE, "127.0.0.1:8001", False, id="the port beside it"),
        pytest.param(HERE, "evil.example:8000", False, id="a name sent here"),
        pytest.param(HERE, "127.0.0.1:8000.evil.example", False, id="begins like it"),
        pytest.param(HERE, "evil.example@127.0.0.1:8000", False, id="a user's name"),
        pytest.param(HERE, "", False, id="no name"),
        pytest.param(NAMED, "ask.example.org", True, id="the name people use"),
        pytest.param(NAMED, "ask.example.org:443", True, id="with its usual port"),
        pytest.param(NAMED, "ask.example.org:80", False, id="with another"),
        pytest.param(NAMED, "127.0.0.1:8000", True, id="the name a proxy uses"),
        pytest.param(EVERYWHERE, "ask.example.org:80", True, id="everywhere: the name people use"),
        pytest.param(EVERYWHERE, "192.0.2.7", False, id="everywhere: another name"),
        pytest.param(Address("192.0.2.7", 80), "192.0.2.7", True, id="one address"),
        pytest.param(Address("192.0.2.7", 80), "localhost", False, id="which is not this machine"),
        pytest.param(Address("2001:db8::1", 81), "[2001:db8::1]:81", True, id="one IPv6 address"),
    ],
)
def test_hosts(address: Address, host: str, known: bool) -> None:
    assert Gate(address).knows(host) is known


@pytest.mark.parametrize(
    ("address", "origin", "trusted"),
    [
        pytest.param(HERE, "http://127.0.0.1:8000", True, id="its own page"),
        pytest.param(HERE, "http://localhost:8000", True, id="by its name"),
        pytest.param(HERE, "https://127.0.0.1:8000", False, id="another scheme"),
        pytest.param(HERE, "http://127.0.0.1:3000", False, id="another server of this machine"),
        pytest.param(HERE, "http://evil.example", False, id="another site"),
        pytest.param(HERE, "null", False, id="a file or a sandbox"),
        pytest.param(HERE, "", False, id="empty"),
        pytest.param(NAMED, "https://ask.example.org", True, id="behind a proxy"),
        pytest.param(NAMED, "http://ask.example.org", False, id="without its lock"),
    ],
)
def test_origins(address: Address, origin: str, trusted: bool) -> None:
    assert Gate(address).trusts(origin) is trusted


@pytest.mark.parametrize(
    "address",
    [
        pytest.param(Address("0.0.0.0", 8000), id="everywhere, without a name"),
        pytest.param(Address("::", 8000), id="everywhere in IPv6"),
        pytest.param(Address("", 8000), id="nowhere"),
        pytest.param(Address(public_url="ask.example.org"), id="no scheme"),
        pytest.param(Address(public_url="file:///etc/passwd"), id="no site"),
        pytest.param(Address(public_url="http://:80/"), id="no host"),
        pytest.param(Address(public_url="http://ask:port/"), id="no port"),
    ],
)
def test_addresses_that_no_browser_can_open(address: Address) -> None:
    with pytest.raises(ValueError, match=r"."):
        Gate(address)
