# Two commands do everything, each by itself on a fresh clone: make run, make test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: run test lint format check bench picture clean

run: $(READY)
	$(BIN)/askmono

test: lint
	$(BIN)/askmono test tests/scripts
	$(BIN)/askmono coverage tests/scripts --fail-under 100
	$(BIN)/pytest -n auto

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/askmono check

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(READY)
	$(BIN)/python bench/speed.py

picture: $(READY)
	$(BIN)/python docs/picture.py

clean:
	rm -rf $(VENV) src/askmono/dialogue/fitted

# What is tested with is pinned in constraints.txt; pyproject.toml declares the honest ranges.
$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "askmono needs Python 3.11 or newer; say which with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 2; }
	$(PYTHON) -m venv $(VENV)
	PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(READY)
