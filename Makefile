# Everything runs in a private environment, made on first use and renewed when the versions change.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
.DEFAULT_GOAL := help
.PHONY: help chat serve test check cover bench chaos format clean

help:  ## what there is
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## / - /'

$(READY): pyproject.toml deploy/constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Keepwarm needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c deploy/constraints.txt -e .
	touch $(READY)

$(VENV)/.ready-dev: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c deploy/constraints.txt -e '.[dev]'
	touch $(VENV)/.ready-dev

chat: $(READY)  ## talk to the assistant here, no account needed
	@$(BIN)/keepwarm chat

serve: $(READY)  ## serve Telegram, with TELEGRAM_TOKEN
	@$(BIN)/keepwarm serve

test: $(VENV)/.ready-dev  ## the tests, on SQLite and PostgreSQL
	$(BIN)/python -m pytest -n 2 --dist worksteal

check: $(VENV)/.ready-dev  ## format, lint, strict types, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 2 --dist worksteal

cover: $(VENV)/.ready-dev  ## what the tests never reach; measuring it takes as long as the tests again
	$(BIN)/python -m pytest -n 2 --dist worksteal --cov --cov-report=term:skip-covered

bench: $(VENV)/.ready-dev  ## every speed and size we promise, beside a peer or a bare floor
	$(BIN)/python -m tests.bench

chaos: $(VENV)/.ready-dev  ## any order of talks, settings and weeks, tried for long
	KEEPWARM_CHAOS=500 $(BIN)/python -m pytest -q tests/rhythm/test_any_order.py

format: $(VENV)/.ready-dev  ## put the code in shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:  ## drop the environment and what tools left behind
	rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
