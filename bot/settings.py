"""The environment, read once, checked, frozen. Nothing else looks at it."""

from pathlib import Path
from typing import Annotated
from zoneinfo import available_timezones

import platformdirs
from pydantic import AfterValidator, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


def _known_zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError(f"{name!r} is not a time zone; use a name like Europe/Berlin")
    return name


class Settings(BaseSettings):
    """What the host decides, by the environment's names in capitals."""

    model_config = SettingsConfigDict(frozen=True, env_ignore_empty=True, extra="ignore")

    database_url: str = ""
    telegram_token: SecretStr | None = None
    telegram_token_file: Path | None = None
    telegram_api_url: str = Field(default="https://api.telegram.org", pattern="^https?://")
    allowed_users: str = ""
    owner: str | None = None
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    log_format: str = Field(default="text", pattern="^(text|json)$")
    default_tz: Annotated[str, AfterValidator(_known_zone)] = "UTC"
    keepwarm_key: SecretStr | None = None
    keepwarm_key_file: Path | None = None

    @property
    def token(self) -> str | None:
        """The bot's token, from the variable or the file; None where there is none."""
        if self.telegram_token is not None:
            return self.telegram_token.get_secret_value()
        if self.telegram_token_file is not None:
            return self.telegram_token_file.read_text().strip()
        return None

    @property
    def allowed(self) -> frozenset[str]:
        """Ids and names (without @, lower case) of those who may use the bot."""
        return frozenset(
            part.strip().lstrip("@").lower() for part in self.allowed_users.split(",") if part.strip()
        )


def data_folder() -> Path:
    return platformdirs.user_data_path("keepwarm")


def config_folder() -> Path:
    return platformdirs.user_config_path("keepwarm")
