"""The end of a served app's loop, at the very moment that argv names. Nothing may be complained of.

"message": one is handed over as the loop ends. "signal": the process is told to end by then.
"""

import asyncio
import os
import signal
import sys

from textual import messages
from textual.app import App

from askmono.faces.served.driver import ServedDriver


async def end(moment: str) -> None:
    driver = ServedDriver(App[None]())
    driver.start_application_mode()
    await asyncio.sleep(0)
    driver.stop_application_mode()
    match moment:
        case "message":
            driver.send_message(messages.ExitApp())
        case "signal":
            os.kill(os.getpid(), signal.SIGTERM)


loop = asyncio.new_event_loop()
loop.run_until_complete(end(sys.argv[1]))
loop.close()
