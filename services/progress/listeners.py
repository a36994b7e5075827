"""What this service hears and keeps a copy of: the registry's projects and carriers, identity's units."""

from services.kit.receiver import Listeners
from services.kit.receiver.copies import keeping
from services.progress.carrier_refs.operations import keep_carriers
from services.progress.carrier_refs.schemas import HeardCarrier
from services.progress.project_refs.operations import keep_projects
from services.progress.project_refs.schemas import HeardProject
from services.progress.unit_refs.operations import keep_units
from services.progress.unit_refs.schemas import HeardUnit

LISTENERS: Listeners = {
    "registry.project.*": keeping(HeardProject, keep_projects),
    "registry.carrier.*": keeping(HeardCarrier, keep_carriers),
    "identity.unit.*": keeping(HeardUnit, keep_units),
}
