.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup build run test test-api test-pages test-v4l2 test-ops bench bench-pages screenshots guide-pictures fuzz
.PHONY: sanitize deb test-package test-package-camera test-io-faults lint format clean
export CAMERA PORT ARGS CASES FILTER KEEP KIOSK_MODELS_FROM KIOSK_SWIFT_BIN SCREENSHOTS STORY

help: ## Show these lines
	@sed -nE 's/^([a-z0-9-]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

setup: ## Install what is missing: Debian packages, models, portraits of the demonstration
	@scripts/setup

build: setup ## Build the release daemon, .build/release/kioskd
	@scripts/build

run: build ## Start the daemon (CAMERA=auto, PORT=8080, ARGS=...)
	@scripts/run

test: setup ## Run all tests (FILTER=name for some)
	@scripts/test

test-pages: build ## Test the pages in a browser (STORY=Board,Desk for some; SCREENSHOTS=folder)
	@scripts/test-pages

test-api: build ## Ask the API what its description allows, and what not (CASES=250 an operation, SEED=1)
	@scripts/test-api

test-v4l2: build ## Test the daemon before a real kernel's cameras, in QEMU
	@scripts/test-v4l2

bench: build ## Measure start, memory and the way from a frame to a ticket
	@scripts/bench-start
	@.build/release/kioskd bench pipeline --camera demo

bench-pages: build ## Measure the pages: from an event to the pixel, weight, first paint
	@scripts/bench-pages

screenshots: build ## Take a picture of every page and state, into screenshots/
	@scripts/screenshots

guide-pictures: build ## Take the guides' pictures anew, into docs/images
	@scripts/guide-pictures

fuzz: setup ## Feed a parser hostile input (NAME=Pictures SECONDS=3600; FuzzTesting/README.md)
	@NAME=$(NAME) FUZZ_SECONDS=$(or $(SECONDS),3600) scripts/fuzz

sanitize: setup ## Run all tests under ASan, UBSan and TSan (SANITIZER=address or thread, FILTER=name for some)
	@SANITIZER=$(SANITIZER) scripts/sanitize

deb: setup ## Build the Debian packages, into .cache/deb
	@scripts/deb

test-package: deb ## Install, boot, upgrade and purge the packages in a bare Debian 12 (as root; KEEP=1 leaves it there)
	@scripts/test-package

test-package-camera: deb ## Boot the installed package in an emulated machine with a kernel's camera (as root)
	@scripts/test-package-camera

test-ops: ## Check the alert rules and the dashboard
	@scripts/test-ops

test-io-faults: build ## Make every write of a day fail, one a run (STEP=n, KINDS=ENOSPC,EROFS,EIO,short; 30 min)
	@scripts/test-io-faults

lint: ## Check format and style
	@scripts/lint

format: ## Format the Swift sources
	@scripts/format

clean: ## Remove the build; models and data stay
	rm -rf .build .build-deb .build-asan .build-tsan

.PHONY: test-crash test-load test-day
export KIOSKD RUNS SEED MINUTES CLIENTS RATE

test-crash: build ## Kill the daemon at random instants under load (RUNS=500, SEED=...)
	@scripts/test-crash

test-load: build ## Let 1,000 listen and 200 requests a second come (MINUTES=10, CLIENTS, RATE)
	@scripts/test-load

test-day: build ## Replay a working day in ten minutes, twice: nothing may grow (MINUTES=10)
	@scripts/test-day
