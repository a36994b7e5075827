"""What the registry hears: identity's units, of which it keeps a copy."""

from services.kit.receiver import Listeners
from services.kit.receiver.copies import keeping
from services.registry.unit_refs.operations import keep_units
from services.registry.unit_refs.schemas import HeardUnit

LISTENERS: Listeners = {"identity.unit.*": keeping(HeardUnit, keep_units)}
