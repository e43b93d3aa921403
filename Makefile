# The commands of the house. `make` lists them.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
# Tests start dozens of processes: what one has compiled is there for the next, whatever the
# environment says.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run test lint style imports types templates migrations format bench clean
help:  ## List the targets.
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

$(VENV)/.ready: requirements.lock pyproject.toml scripts/ensure_debian.sh
	sh scripts/ensure_debian.sh venv
	$(PYTHON) -m venv $(VENV) || python3 -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --no-compile -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps -e .
	touch $@

run: $(VENV)/.ready  ## Load the demo newspaper and serve it.
	$(BIN)/khobor demo newspaper
	$(BIN)/khobor serve --paper newspaper --port $(PORT)

test: $(VENV)/.ready  ## Check everything, run every test, those of the database on SQLite and on PostgreSQL.
	@$(MAKE) --no-print-directory -j 2 --output-sync=target lint
	sh scripts/ensure_debian.sh tests
	$(BIN)/pytest -n 2
	$(BIN)/python -m scripts.test_on_postgres -n 2

# Django needs a newspaper to have settings; this one is empty.
build/paper/khobor.toml: $(VENV)/.ready
	$(BIN)/python -c "from pathlib import Path; from khobor.config.newspaper import make_folder; \
	    make_folder(Path('build/paper'), name='খবর')"

lint: types templates style imports migrations  ## Check format, types, boundaries, templates, migrations.

types: $(VENV)/.ready build/paper/khobor.toml
	KHOBOR_PAPER=build/paper $(BIN)/mypy

templates: $(VENV)/.ready
	$(BIN)/curlylint src/khobor/paper src/khobor/syndication

style: $(VENV)/.ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

imports: $(VENV)/.ready
	$(BIN)/lint-imports

migrations: $(VENV)/.ready build/paper/khobor.toml
	KHOBOR_PAPER=build/paper DJANGO_SETTINGS_MODULE=khobor.config.settings \
	    $(BIN)/python -m django makemigrations --check --dry-run

format: $(VENV)/.ready  ## Format the code.
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.ready  ## Run the benchmarks; docs/performance.md says what they measure.
	$(BIN)/python -m benchmarks.pages

clean:  ## Remove what was made; the demo newspaper too.
	rm -rf $(VENV) newspaper build dist
