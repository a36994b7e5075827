"""The demonstration set: deterministic, synthetic, and marked so in the data and on every screen."""

from zaiti.demo.load import load

__all__ = ["load"]
