"""What this service hears and keeps a copy of: the registry's carriers and enterprises, identity's units."""

from services.kit.receiver import Listeners
from services.kit.receiver.copies import keeping
from services.talent.carrier_refs.operations import keep_carriers
from services.talent.carrier_refs.schemas import HeardCarrier
from services.talent.enterprise_refs.operations import keep_enterprises
from services.talent.enterprise_refs.schemas import HeardEnterprise
from services.talent.unit_refs.operations import keep_units
from services.talent.unit_refs.schemas import HeardUnit

LISTENERS: Listeners = {
    "registry.carrier.*": keeping(HeardCarrier, keep_carriers),
    "registry.enterprise.*": keeping(HeardEnterprise, keep_enterprises),
    "identity.unit.*": keeping(HeardUnit, keep_units),
}
