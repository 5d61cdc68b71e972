"""Serves a file with Datasette on 127.0.0.1, and fetches pages of its table `claims` over one connection.

Each line of stdin is a list of parameters as JSON; each is answered with the time that the page took.
"""

import http.client
import json
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlencode


def serve(file, port):
    settings = {"sql_time_limit_ms": 60000, "facet_time_limit_ms": 60000, "suggest_facets": "off"}
    arguments = [word for name, value in settings.items() for word in ("--setting", name, str(value))]
    program = Path(sys.executable).parent / "datasette"
    quiet = subprocess.DEVNULL
    # An immutable file is what it serves fastest.
    return subprocess.Popen(
        [program, "serve", "-i", file, "-p", str(port), *arguments], stdin=quiet, stdout=quiet, stderr=quiet
    )


def get(connection, path):
    begun = time.perf_counter_ns()
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    return {"nanos": time.perf_counter_ns() - begun, "status": answer.status}


def fetch(connection, path):
    try:
        return get(connection, path)
    except (http.client.HTTPException, ConnectionError):
        # The server hangs up after some seconds without a request; the next one connects again.
        connection.close()
        return get(connection, path)


def connected(port):
    for _ in range(12000):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port)
            connection.connect()
            return connection
        except OSError:
            time.sleep(0.05)
    sys.exit("Datasette did not come up")


def main():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = serve(sys.argv[1], port)
    try:
        connection = connected(port)
        for line in sys.stdin:
            path = "/rows/claims.json?" + urlencode([(name, value) for name, value in json.loads(line)])
            print(json.dumps(fetch(connection, path)), flush=True)
    finally:
        server.terminate()
        server.wait()


main()
