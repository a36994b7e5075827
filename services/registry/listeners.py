"""What the registry hears: nothing. It is the first source; others keep copies of what it says."""

from services.kit.receiver import Listeners

LISTENERS: Listeners = {}
