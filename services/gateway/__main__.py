"""``python -m services.gateway --out FILE``: write Envoy's configuration for the environment given."""

import argparse
import json
import sys
from pathlib import Path

from services.gateway.render import bootstrap
from services.gateway.settings import GatewaySettings


def main() -> None:
    """Render the configuration to the file named, or to standard output."""
    parser = argparse.ArgumentParser(prog="python -m services.gateway", description="Render Envoy's configuration")
    parser.add_argument("--out", type=Path, help="file to write (JSON, which Envoy reads); standard output without it")
    arguments = parser.parse_args()
    text = json.dumps(bootstrap(GatewaySettings()), ensure_ascii=False, indent=1) + "\n"
    if arguments.out is None:
        sys.stdout.write(text)
    else:
        arguments.out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
