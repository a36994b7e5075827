"""What this service hears and keeps a copy of: the registry's projects, carriers and enterprises, identity's units."""

from services.investment.carrier_refs.operations import keep_carriers
from services.investment.carrier_refs.schemas import HeardCarrier
from services.investment.enterprise_refs.operations import keep_enterprises
from services.investment.enterprise_refs.schemas import HeardEnterprise
from services.investment.project_refs.operations import keep_projects
from services.investment.project_refs.schemas import HeardProject
from services.investment.unit_refs.operations import keep_units
from services.investment.unit_refs.schemas import HeardUnit
from services.kit.receiver import Listeners
from services.kit.receiver.copies import keeping

LISTENERS: Listeners = {
    "registry.project.*": keeping(HeardProject, keep_projects),
    "registry.carrier.*": keeping(HeardCarrier, keep_carriers),
    "registry.enterprise.*": keeping(HeardEnterprise, keep_enterprises),
    "identity.unit.*": keeping(HeardUnit, keep_units),
}
