"""What identity hears: nothing. Everything else hangs on it, so that it hangs on nothing."""

from services.kit.receiver import Listeners

LISTENERS: Listeners = {}
