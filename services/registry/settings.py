"""Settings of the registry process."""

from services.kit.settings import Settings


class RegistrySettings(Settings):
    """Nothing of its own yet: what every service needs is enough."""

    service: str = "registry"


SETTINGS = RegistrySettings
