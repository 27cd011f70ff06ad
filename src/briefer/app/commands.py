"""Binds the actions that need an open brief: files, history, panes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from briefer.app.brief.pane import BriefPane
from briefer.app.compose_view import PANES, PaneName
from briefer.app.shell import Shell
from briefer.app.source.pane import SourcePane
from briefer.app.spelling.desk import SpellingDesk
from briefer.app.workbench import Workbench


def make_workbench(window: Shell) -> Workbench:
    """A workbench in the window, with every action it takes."""
    bench = Workbench(window)
    _bind_files(bench)
    _bind_view(bench)
    _bind_panes(bench)
    _bind_exports(bench)
    _bind_spelling(bench)
    return bench


def _bind_files(bench: Workbench) -> None:
    bind = bench.window.actions_.bind
    bind("add-article", bench.ask_add_article)
    bind("read-returned", bench.returned_desk.ask)
    bind("save", bench.save)
    bind("save-as", bench.save_as)
    bind("restore", bench.show_earlier)
    bind("new-edition", bench.begin_next_edition)
    bind("what-changed", bench.show_changes)
    bind("compare-briefs", bench.compare_briefs)
    bind("close", bench.close_brief)
    bind("undo", bench.undo)
    bind("redo", bench.redo)
    bind("history", bench.show_history)


def _bind_view(bench: Workbench) -> None:
    bind, compose = bench.window.actions_.bind, bench.compose
    for name in PANES:
        bind(f"go-{name}", partial(bench.go_to_pane, name))
    bind("back", bench.show_panes)
    bind("next-pane", lambda: compose.step(1))
    bind("previous-pane", lambda: compose.step(-1))
    for name in ("source", "pages", "checks"):
        _bind_fold(bench, name)


def _bind_fold(bench: Workbench, name: PaneName) -> None:
    compose = bench.compose
    action = bench.window.actions_.bind(f"fold-{name}", lambda: compose.show_pane(name, not compose.is_shown(name)))
    action.setChecked(True)

    def show(folded: str, is_folded: bool) -> None:
        if folded == name:
            action.setChecked(not is_folded)

    compose.folded.connect(show)


def _bind_panes(bench: Workbench) -> None:
    bind, compose = bench.window.actions_.bind, bench.compose
    source, brief, pages, checks = compose.source, compose.brief, compose.pages, compose.checks
    bind("filter-source", bench.filter_source)
    bind("find", compose.finder.open)
    bind("replace", partial(compose.finder.open, True))
    bind("find-next", partial(compose.finder.step, 1))
    bind("find-previous", partial(compose.finder.step, -1))
    for id, do in (("zoom-in", pages.zoom_in), ("zoom-out", pages.zoom_out), ("zoom-fit", pages.fit_width)):
        bind(id, do)
    bind("insert-part", bench.offer_parts)
    bind("insert-judgment", brief.add_judgment)
    bind("insert-image", brief.add_picture)
    bind("insert-table", brief.add_table)
    bind("compare", brief.compare)
    bind("restore-source", brief.restore_source)
    bind("link-evidence", brief.link_evidence)
    bind("comment", brief.comment)
    bind("marking", brief.offer_markings)
    bind("texts-for-others", brief.texts_for_others)
    bind("show-release", bench.offer_releases)
    bind("rename-part", brief.rename)
    bind("paper-details", bench.edit_paper_details)
    bind("set-aside", brief.set_aside)
    bind("fold-all", brief.fold_all)
    bind("summary-from-judgments", brief.summary_from_judgments)
    bind("summary-from-body", brief.summary_from_body)
    _bind_brief_keys(bench, brief)
    bind("templates", bench.template_desk.open)
    bind("save-template", bench.template_desk.save_brief)
    bind("apply-template", compose.document_bar.offer_templates)
    bind("next-check", partial(bench.next_check, 1))
    bind("previous-check", partial(bench.next_check, -1))
    bind("fixes", checks.fix_current)
    bind("fit", bench.fit_desk.open)
    bind("ledger", bench.ledger_desk.open)
    bind("sources", bench.sources_desk.open)
    source.add_article_wanted.connect(bench.ask_add_article)
    _bind_source(bench, source)


def _bind_source(bench: Workbench, source: SourcePane) -> None:
    """What puts right what was read wrongly; where it cannot be done the pane says why."""
    commands: dict[str, Callable[[], object]] = {
        "tick": source.toggle_selected,
        "make-citation": source.words.make_citation,
        "make-plain": source.words.make_plain,
        "split-paragraph": source.words.split_paragraph,
        "article-details": partial(source.corrector.run, "edit_details"),
    }
    rows = (
        "confirm correct-citation grade-citation join-paragraph make-heading rename-section split-section merge-section"
    )
    for id in (*rows.split(), "make-paragraph", "remove-article"):
        commands[id] = partial(source.corrector.run, id.replace("-", "_"))

    def do_shown(do: Callable[[], object]) -> None:
        bench.compose.show_pane("source", True)
        do()

    for id, do in commands.items():
        bench.window.actions_.bind(id, partial(do_shown, do))


def _bind_brief_keys(bench: Workbench, brief: BriefPane) -> None:
    """Actions whose keys mean something else outside the Brief pane."""
    commands: tuple[tuple[str, Callable[[], object]], ...] = (
        ("bold", brief.bold),
        ("italic", brief.italic),
        ("insert-link", brief.link),
        ("insert-citation", brief.insert_citation),
        ("insert-item", brief.add_paragraph),
        ("edit-item", brief.edit),
        ("move-up", brief.move_up),
        ("move-down", brief.move_down),
        ("duplicate", brief.duplicate),
        ("remove", brief.remove),
    )
    for id, do in commands:
        bench.window.actions_.bind(id, do, brief)


def _bind_exports(bench: Workbench) -> None:
    bind = bench.window.actions_.bind
    bind("export", bench.export)
    bind("export-again", bench.export_again)
    bind("export-sources", bench.export_sources)
    bind("print", bench.print_brief)
    bind("copy-brief", bench.copy_brief)


def _bind_spelling(bench: Workbench) -> None:
    bind, compose = bench.window.actions_.bind, bench.compose
    spelling = SpellingDesk(bench.look, bench.window.settings, bench.window)
    bench.files.opened.connect(spelling.set_session)
    spelling.told.connect(compose.messages.tell)
    compose.brief.desk.speller = spelling.speller
    bind("spelling", spelling.check)
    underline = bind("underline-spelling", lambda: spelling.underline(underline.isChecked()))
    underline.setChecked(spelling.speller.underlines)
    british = bind("british-english", lambda: spelling.write_british(british.isChecked()))
    british.setChecked(spelling.speller.is_british)
