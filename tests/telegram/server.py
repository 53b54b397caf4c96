"""A Bot API server on loopback that refuses what Telegram refuses, and fails on demand.

It runs in a thread of its own, so that a test reads like a user: ``person.say("…")``, ``person.tap("Undo")``,
``person.wait_for("Logged")``. What the assistant asked of it is in ``requests``, what was
refused as wrong in ``mistakes``.
"""

import asyncio
import contextlib
import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Any

from aiohttp import web

from tests.telegram.chats import TOKEN, Chats
from tests.telegram.faults import Fault
from tests.telegram.people import Json, Person, Upload
from tests.telegram.schema import METHODS, Refusal, checked

FILE = "file"
"""What handing out a file is called where it is to fail."""

BY_DEFAULT = ("message", "edited_message", "callback_query", "my_chat_member")
CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
BUSY_HOOK = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


@dataclass(frozen=True, slots=True)
class Request:
    """What the assistant asked; ``code`` is what it was told (0: no answer came)."""

    method: str
    fields: Json
    code: int
    at: float


class Server(Chats):
    """Telegram. Use it as a context manager; ``url`` is what TELEGRAM_API_URL has to be."""

    def __init__(self, token: str = TOKEN) -> None:
        super().__init__(token)
        self.changed = threading.Condition(self.lock)
        self.requests: list[Request] = []
        self.mistakes: list[tuple[str, Json, str]] = []
        self.confirmed: set[int] = set()
        self.polls = 0
        self.sent_at = 0.0  # when the last message of the bot's came in
        self.port = 0
        self._sent_updates: dict[int, Json] = {}
        self._faults: list[tuple[str, int | None, Fault]] = []
        self._allowed: tuple[str, ...] = BY_DEFAULT
        self._update_id = random.randrange(10**8, 10**9)
        self._poll: asyncio.Future[str] | None = None
        self._started = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)

    def __enter__(self) -> "Server":
        self._thread.start()
        assert self._started.wait(10), "the server did not start"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def pending(self) -> int:
        """Updates not confirmed yet."""
        with self.lock:
            return len(self.pending_updates)

    def fail(self, method: str, *faults: Fault, chat: Person | None = None) -> None:
        """The next requests of that method (to that chat) fail so, one fault each, in order."""
        with self.lock:
            self._faults += [(method, chat.id if chat else None, fault) for fault in faults]

    def push(self, kind: str, body: Json) -> int:
        """An update for the bot; gives its id."""
        with self.lock:
            self._update_id += 1
            if kind in self._allowed:
                update = {"update_id": self._update_id, kind: body}
                self._sent_updates[self._update_id] = update
                self.pending_updates.append(update)
                self._wake()
            return self._update_id

    def redeliver(self, update_id: int | None = None) -> None:
        """Send an update again that was confirmed already (the last one by default)."""
        with self.lock:
            self.pending_updates.append(self._sent_updates[update_id or max(self._sent_updates)])
            self._wake()

    def wait_until(self, found: Callable[[], Any], patience: float) -> Any:
        """Look again after everything that happens, until it gives something true; else what it gave last."""
        until = time.monotonic() + patience
        with self.changed:
            while not (seen := found()) and (left := until - time.monotonic()) > 0:
                self.changed.wait(min(left, 0.5))
            return seen

    def settle(self, seconds: float = 0.3, patience: float = 15.0) -> None:
        """Wait until all updates are confirmed and nothing but polling has been asked for that long."""

        def idle() -> bool:
            asked = max((r.at for r in self.requests if r.method != "getUpdates"), default=0)
            return not self.pending_updates and time.monotonic() - max(asked, self._woken) > seconds

        self._woken = time.monotonic()
        until = time.monotonic() + patience
        while time.monotonic() < until:
            with self.lock:
                if idle():
                    return
            time.sleep(seconds / 6)
        raise AssertionError("the assistant did not come to rest")

    # What follows runs in the server's own thread.

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stop = asyncio.Event()
        application = web.Application(client_max_size=60 * 2**20)
        application.router.add_route("*", "/bot{token}/{method}", self._answer)
        application.router.add_get("/file/bot{token}/{path:.*}", self._hand_out)
        runner = web.AppRunner(application, shutdown_timeout=0.1, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        self.port = runner.addresses[0][1]
        self._started.set()
        await self._stop.wait()
        await runner.cleanup()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = _spelled(request.match_info["method"])
        fields = await _fields(request)
        fault = self._fault_for(method, fields)
        response: web.StreamResponse
        if fault is not None:
            response = await self._fail(request, method, fields, fault)
        else:
            response = await self._act(request, method, fields)
        if request.transport is not None:
            self._note(method, fields, response.status)
        return response

    async def _hand_out(self, request: web.Request) -> web.Response:
        """The content of a file somebody sent."""
        if (fault := self._fault_for(FILE, {})) is not None:
            return await self._fail(request, FILE, {}, fault)
        content = self.files.get(request.match_info["path"])
        if request.match_info["token"] != self.token or content is None:
            return web.Response(status=404)
        return web.Response(body=content)

    async def _act(self, request: web.Request, method: str, given: Json) -> web.Response:
        try:
            self._admit(request.match_info["token"])
            fields = checked(method, given)
            if method == "getUpdates":
                return _ok(await self._updates(fields))
            with self.lock:
                return _ok(getattr(self, f"_{method}")(fields))
        except Refusal as refusal:
            if refusal.code in (400, 404):
                self.mistakes.append((method, given, refusal.words))
            return _refused(refusal)

    async def _fail(self, request: web.Request, method: str, fields: Json, fault: Fault) -> web.Response:
        acted = await self._act(request, method, fields) if fault.act else None
        match fault.kind:
            case "flood":
                after = int(fault.seconds)
                return _refused(Refusal(429, f"Too Many Requests: retry after {after}", retry_after=after))
            case "status" if fault.words:
                return _refused(Refusal(fault.code, fault.words))
            case "status":
                page = f"<html><head><title>{fault.code}</title></head><body>nginx</body></html>"
                return web.Response(status=fault.code, text=page, content_type="text/html")
            case "slow":
                await asyncio.sleep(fault.seconds)
                return acted or await self._act(request, method, fields)
            case "hang":
                self._note(method, fields, 0)
                await self._stop.wait()
        self._note(method, fields, 0)
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=500)  # nobody is there to read it

    def _fault_for(self, method: str, fields: Json) -> Fault | None:
        with self.lock:
            for index, (wanted, chat, fault) in enumerate(self._faults):
                if wanted == method and chat in (None, _number(fields.get("chat_id"))):
                    del self._faults[index]
                    return fault
        return None

    def _note(self, method: str, fields: Json, code: int) -> None:
        with self.changed:
            moment = time.monotonic()
            self.requests.append(Request(method, fields, code, moment))
            if method in ("sendMessage", "sendPhoto"):
                self.sent_at = moment
            self.changed.notify_all()

    def _admit(self, token: str) -> None:
        number, _, secret = token.partition(":")
        if not (number.isdigit() and secret):
            raise Refusal(404, "Not Found")
        if token != self.token:
            raise Refusal(401, "Unauthorized")

    def _wake(self) -> None:
        def wake() -> None:
            if self._poll is not None and not self._poll.done():
                self._poll.set_result("")

        self._woken = time.monotonic()
        self._loop.call_soon_threadsafe(wake)

    async def _updates(self, fields: Json) -> list[Json]:
        if self.webhook:
            raise Refusal(409, BUSY_HOOK)
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(CONFLICT)
        with self.changed:
            self._confirm(fields.get("offset", 0))
            self.polls += 1
            self._allowed = tuple(fields.get("allowed_updates") or self._allowed)
            self.changed.notify_all()
        if not self.pending_updates and fields.get("timeout", 0):
            await self._wait_for_updates(fields["timeout"])
        with self.lock:
            return self.pending_updates[: fields.get("limit", 100)]

    async def _wait_for_updates(self, seconds: int) -> None:
        mine = self._poll = self._loop.create_future()
        with contextlib.suppress(TimeoutError):
            if await asyncio.wait_for(mine, seconds) == CONFLICT:
                raise Refusal(409, CONFLICT)

    def _confirm(self, offset: int) -> None:
        confirmed = {update["update_id"] for update in self.pending_updates if update["update_id"] < offset}
        self.confirmed |= confirmed
        self.pending_updates = [
            update for update in self.pending_updates if update["update_id"] not in confirmed
        ]


_SPELLED = {name.lower(): name for name in METHODS}


def _spelled(method: str) -> str:
    """Telegram doesn't mind capitals in a method's name."""
    return _SPELLED.get(method.lower(), method)


async def _fields(request: web.Request) -> Json:
    given: Json = dict(request.query)
    if request.content_type == "application/json":
        given |= await request.json()
        return given
    for name, value in (await request.post()).items():
        given[name] = _given(value)
    return given


def _given(value: Any) -> Any:
    return Upload.named(value.filename, value.file.read()) if isinstance(value, web.FileField) else value


def _number(chat: Any) -> int | None:
    return int(chat) if str(chat).lstrip("-").isdigit() else None


def _ok(result: Any) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def _refused(refusal: Refusal) -> web.Response:
    body: Json = {"ok": False, "error_code": refusal.code, "description": refusal.words}
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    return web.json_response(body, status=refusal.code)
