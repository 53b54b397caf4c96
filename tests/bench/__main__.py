"""Every speed and size we promise, each beside a peer or a bare floor measured in the same run."""

import importlib
import sys

BENCHES = (
    "chat",
    "understanding",
    "hostile",
    "peers_days",
    "peers_names",
    "people",
    "exchange",
    "due",
    "figures",
    "reports",
)


def main(names: list[str]) -> None:
    for name in names or BENCHES:
        print(f"\n== {name} ==", flush=True)
        importlib.import_module(f"tests.bench.{name}").main()


if __name__ == "__main__":
    main(sys.argv[1:])
