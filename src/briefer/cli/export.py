"""``briefer export``."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import click
from click.termui import progressbar

from briefer import pipeline
from briefer.cli import options
from briefer.cli.destination import destination
from briefer.cli.releases import ReleaseTold, check_releases, made_releases, stop_if_taken, told_release
from briefer.cli.verify import as_values, print_reports
from briefer.cli.work import marking_remarks, parse_choices, work_of
from briefer.compose.choices import Choices, check_values
from briefer.compose.file_names import check_pattern, file_name
from briefer.errors import BrieferError, Problem, UsageError
from briefer.pipeline import Format, Work
from briefer.review.findings import Finding, Severity
from briefer.verify.files import ProvedFile

_PROGRESS_AFTER_S = 1.0
_PATTERN, _RELEASE_PATTERN = "{title}", "{title}-{marking}"


@dataclass(frozen=True, slots=True)
class Job:
    """One brief to write: its articles and everything it is made with. Travels to worker processes."""

    files: tuple[Path, ...]
    template: str | None
    folders: tuple[Path, ...]
    choices: Choices
    formats: tuple[Format, ...]
    folder: Path
    pattern: str
    force: bool
    verify: bool = True
    release: bool = False
    review: bool = False
    stem: str = ""
    markings: tuple[str, ...] = ()
    record: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job: the files written, remarks on what was left out, or the problems."""

    files: tuple[Path, ...] = ()
    remarks: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    findings: tuple[Finding, ...] = ()
    proved: tuple[ProvedFile, ...] = ()
    releases: tuple[ReleaseTold, ...] = ()


@click.command()
@options.article_argument(many=True)
@options.template_options
@click.option("--to", "formats", help="docx, pdf, html, md, brief.  [default: docx,pdf]")
@click.option("-o", "--out", type=click.Path(path_type=Path), default=Path(), help="Folder, or file, to write to.")
@click.option("--name", "pattern", help="File name; {title} {date} {marking} {template}.  [default: {title}]")
@click.option("--together", is_flag=True, help="One brief of all articles instead of one for each.")
@options.choice_options
@click.option("--review-copy", "review", is_flag=True, help="A Word file for reviewers, to be read back with review.")
@click.option("--force", is_flag=True, help="Replace files that exist.")
@click.option(
    "--verify/--no-verify", default=True, show_default=True, help="Read every file again before it takes its place."
)
@click.option("--release", is_flag=True, help="Release the brief: for its own marking, or for each --for.")
@click.option("--for", "markings", multiple=True, metavar="MARKING", help="Release what readers of it may see.")
@click.option("--record", is_flag=True, help="Write a record of each release beside its files.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes for many articles.")
@options.json_option
@options.verbose_option
def command(
    files: tuple[Path, ...],
    template: str | None,
    folders: tuple[Path, ...],
    formats: str | None,
    out: Path,
    pattern: str | None,
    together: bool,
    values: tuple[str, ...],
    sections: str | None,
    judgments: str | None,
    without: tuple[str, ...],
    review: bool,
    force: bool,
    verify: bool,
    release: bool,
    markings: tuple[str, ...],
    record: bool,
    jobs: int,
    as_json: bool,
) -> None:
    """Turn articles (or saved briefs) into finished files.

    FILES are articles as text, Markdown, HTML, Word, PDF, YAML or JSON, saved briefs, or - for pasted text.

    \b
    Examples:
      briefer export article.txt -t situation-brief --to docx,pdf -o briefs
      briefer export article.txt -o situation.pdf
      briefer export a.html b.pdf --together --set title="Two views" --set date=2025-08-29
      briefer export *.txt --jobs 2 -o briefs
      briefer export strikes.brief --for TLP:CLEAR --for TLP:AMBER --record -o out
    """
    began = time.perf_counter()
    choices = parse_choices(values, sections, judgments, without)
    check_values(dict(choices.values))
    release = release or bool(markings)
    name = pattern or (_RELEASE_PATTERN if markings else _PATTERN)
    check_pattern(name)
    check_releases(markings, name, release=release, record=record, verify=verify)
    groups = [tuple(files)] if together else [(file,) for file in files]
    to = destination(out, formats, pattern is not None, len(groups) * max(1, len(markings)))
    if review:
        _stop_if_no_review(to.formats, release)
    how = (to.formats, to.folder, name, force, verify, release, review, to.stem, markings, record)
    todo = [Job(group, template, folders, choices, *how) for group in groups]
    _make_folder(to.folder)
    outcomes = list(_run(todo, jobs))
    _report(outcomes, time.perf_counter() - began, as_json)
    sound = all(file.report.is_sound for outcome in outcomes for file in outcome.proved)
    if any(outcome.problems for outcome in outcomes) or not sound:
        raise SystemExit(1)


def export_one(job: Job) -> Outcome:
    """Writes one brief in all its formats; nothing is written unless all of them could be made."""
    try:
        work, remarks = work_of(job.files, job.template, job.folders, job.choices)
        return _released(job, work, remarks) if job.release else _exported(job, work, remarks)
    except BrieferError as error:
        return Outcome(problems=error.problems)


def _exported(job: Job, work: Work, remarks: tuple[str, ...]) -> Outcome:
    stem = job.stem or file_name(job.pattern, work.brief, work.template)
    paths = {format: job.folder / f"{stem}.{format}" for format in job.formats}
    stop_if_taken(paths.values(), job.force)
    for format, content in pipeline.render(work, job.formats, proved=job.verify, review=job.review).items():
        pipeline.save(content, paths[format], overwrite=job.force)
    return Outcome(tuple(paths.values()), remarks, findings=pipeline.check(work))


def _released(job: Job, work: Work, remarks: tuple[str, ...]) -> Outcome:
    """The same for each marking; nothing is written unless all releases could be made and proved."""
    releases = [pipeline.release(work, marking) for marking in job.markings or ("",)]

    def stem_of(release: pipeline.Release) -> str:
        return job.stem or file_name(job.pattern, release.work.brief, release.work.template)

    made = made_releases(releases, job.formats, job.folder, stem_of, record=job.record, force=job.force)
    for path, content in made.files.items():
        pipeline.save(content, path, overwrite=job.force)
    proved = tuple(file for release, paths in made.papers for file in _read_again(paths, release.work))
    findings = tuple(dict.fromkeys(f for release in releases for f in pipeline.check_release(release)))
    told = tuple(told_release(release, paths) for release, paths in made.papers)
    remarks = (*remarks, *marking_remarks(job.markings), *made.remarks)
    return Outcome(tuple(made.files), remarks, findings=findings, proved=proved, releases=told)


def _read_again(paths: Mapping[Format, Path], work: Work) -> tuple[ProvedFile, ...]:
    """What is proved of the finished files as they lie on the disk."""
    return tuple(pipeline.prove(path, work) for format, path in paths.items() if format != "brief")


def _stop_if_no_review(formats: Sequence[Format], release: bool) -> None:
    """Comments are for those who work on the brief, and only Word shows them."""
    problems = []
    if "docx" not in formats:
        problems.append(Problem("--review-copy", "Only Word files show comments.", "Add docx to --to."))
    if release:
        problems.append(Problem("--review-copy", "A release shows no comments.", "Leave out --release."))
    if problems:
        raise UsageError(problems)


def _run(jobs: Sequence[Job], processes: int) -> Iterator[Outcome]:
    with _progress(len(jobs)) as advance:
        if processes == 1 or len(jobs) == 1:
            for job in jobs:
                yield export_one(job)
                advance()
            return
        with ProcessPoolExecutor(processes) as pool:
            for outcome in pool.map(export_one, jobs, chunksize=max(1, len(jobs) // (processes * 8))):
                yield outcome
                advance()


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """A bar on standard error, shown only once the work takes longer than a second and somebody is looking."""
    bar = progressbar(length=total, label="Writing briefs", file=sys.stderr)
    began = time.monotonic()
    shown = False

    def advance() -> None:
        nonlocal shown
        shown = shown or (total > 1 and time.monotonic() - began > _PROGRESS_AFTER_S)
        bar.pos += 1
        if shown:
            bar.render_progress()

    yield advance
    if shown:
        bar.render_finish()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        hint = "Choose another folder with -o."
        raise BrieferError(Problem(str(folder), f"the folder cannot be made: {error.strerror}.", hint)) from None


def _report(outcomes: Sequence[Outcome], seconds: float, as_json: bool) -> None:
    written = [path for outcome in outcomes for path in outcome.files]
    remarks = [remark for outcome in outcomes for remark in outcome.remarks]
    problems = [problem for outcome in outcomes for problem in outcome.problems]
    findings = [finding for outcome in outcomes for finding in outcome.findings]
    proved = [file for outcome in outcomes for file in outcome.proved]
    if as_json:
        options.print_json(
            {
                "proved": as_values(proved, ())["files"],
                "files": [str(path) for path in written],
                "remarks": remarks,
                "releases": [asdict(release) for outcome in outcomes for release in outcome.releases],
                "findings": [asdict(finding) for finding in findings],
                "problems": [{"where": p.where, "message": p.message, "hint": p.hint} for p in problems],
                "seconds": round(seconds, 3),
            }
        )
    else:
        for path in written:
            click.echo(path)
        print_reports(proved, ())
        for remark in dict.fromkeys(remarks):
            click.echo(f"Note: {remark}", err=True)
        if written:
            click.echo(f"{len(written)} file{'' if len(written) == 1 else 's'} in {seconds:.2f} s.", err=True)
        if counts := _counts(findings):
            click.echo(f"{counts}; 'briefer check' says what they are.", err=True)
    options.print_problems(problems)


def _counts(findings: Sequence[Finding]) -> str:
    """ "2 errors, 1 warning": what stands between the briefs and their release."""
    severities: tuple[tuple[Severity, str], ...] = (("error", "error"), ("warning", "warning"), ("information", "note"))
    counts = [(sum(f.severity == severity for f in findings), noun) for severity, noun in severities]
    return ", ".join(options.counted(count, noun) for count, noun in counts if count)
