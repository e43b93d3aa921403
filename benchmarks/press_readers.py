"""Readers who look for one thing: a story just published, a page that nobody has stored."""

import asyncio
import http.client
import resource
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

GIVEN_UP_S = 10
LOOKS_EVERY_S = 0.005


def seen_after_ms(port: int, path: str, headline: str, published_at: float) -> float:
    """How long after `published_at` (`time.time`) the headline stood on a page."""
    reader = http.client.HTTPConnection("localhost", port, timeout=GIVEN_UP_S)
    while time.time() - published_at < GIVEN_UP_S:
        reader.request("GET", path)
        if headline.encode() in reader.getresponse().read():
            return (time.time() - published_at) * 1000
        time.sleep(LOOKS_EVERY_S)
    return float("inf")


def watch(port: int, paths: list[str], headline: str, published_at: float) -> list[float]:
    """The same for several pages at once."""
    with ThreadPoolExecutor(len(paths)) as readers:
        looking = [
            readers.submit(seen_after_ms, port, path, headline, published_at) for path in paths
        ]
        return [reader.result() for reader in looking]


def crowd(port: int, path: str, *, count: int) -> Counter[str]:
    """That many readers ask for one page at once: how often each first line was the answer."""
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 65_536), hard))
    return asyncio.run(_crowd(port, path, count))


async def _crowd(port: int, path: str, count: int) -> Counter[str]:
    everybody_is_here = asyncio.Event()
    connected = asyncio.Semaphore(0)

    async def one() -> str:
        try:
            answers, questions = await asyncio.open_connection("localhost", port)
        finally:
            connected.release()
        await everybody_is_here.wait()
        questions.write(
            f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode()
        )
        answer = await asyncio.wait_for(answers.read(), 60)
        questions.close()
        return answer.split(b"\r\n", 1)[0].decode()

    readers = [asyncio.create_task(one()) for _ in range(count)]
    for _ in range(count):
        await connected.acquire()
    everybody_is_here.set()
    answers = await asyncio.gather(*readers, return_exceptions=True)
    return Counter(a if isinstance(a, str) else type(a).__name__ for a in answers)
