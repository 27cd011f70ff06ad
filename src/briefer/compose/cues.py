"""Words that tell a sentence which says what follows from the facts, or which looks ahead, from one that reports.

Edmundson's cue method (New Methods in Automatic Extracting, 1969) with analytic cue words, a language each. Lower case;
matched as whole words or phrases.
"""

from __future__ import annotations

IMPLICATION_CUES: dict[str, tuple[str, ...]] = {
    "en": (
        "because", "consequently", "therefore", "thus", "as a result", "demonstrates", "shows that", "signals",
        "suggests", "means that", "means", "implies", "reflects", "undermines", "weakens", "strengthens", "permits",
        "allows", "enables", "leverage", "influence", "consequence", "consequences", "significance", "important",
        "advantageous", "at stake", "no response", "diminution", "independent of", "dependence", "risk", "risks",
        "in doing so", "in turn", "limits", "erodes", "costs",
    ),
    "ru": (
        "поскольку", "следовательно", "поэтому", "таким образом", "в результате", "означает", "свидетельствует",
        "показывает", "позволяет", "ослабляет", "усиливает", "влияние", "последствия", "важно", "риск", "зависимость",
    ),
    "az": (
        "çünki", "buna görə", "beləliklə", "nəticədə", "göstərir", "deməkdir", "imkan verir", "zəiflədir",
        "gücləndirir", "təsir", "nəticə", "mühüm", "risk", "asılılıq",
    ),
    "de": ("weil", "daher", "deshalb", "folglich", "somit", "zeigt", "bedeutet", "einfluss", "folgen", "risiko"),
    "fr": ("parce que", "donc", "ainsi", "en conséquence", "montre", "signifie", "influence", "conséquences", "risque"),
}  # fmt: skip

OUTLOOK_CUES: dict[str, tuple[str, ...]] = {
    "en": (
        "will", "likely", "unlikely", "expected to", "expects", "plans to", "plan to", "intends to", "threatened",
        "threatened to", "threatens", "threatens to", "begin", "beginning in", "upcoming", "next month", "next year",
        "in the coming", "by the end of", "going forward", "scheduled", "prospect", "prospects", "if", "determined to",
        "remains to be seen", "no longer", "still", "preparing", "negotiations",
    ),
    "ru": (
        "будет", "будут", "может", "могут", "вероятно", "ожидается", "планирует", "намерен", "намерена", "угрожает",
        "в будущем", "в ближайшее время", "до конца", "если", "предстоит", "перспектива",
    ),
    "az": (
        "olacaq", "ola bilər", "gözlənilir", "planlaşdırır", "niyyətindədir", "ehtimal", "gələcəkdə", "yaxın vaxtlarda",
        "əgər", "hədələyir", "edəcək",
    ),
    "de": ("wird", "werden", "könnte", "voraussichtlich", "plant", "künftig", "bis ende", "wahrscheinlich", "droht"),
    "fr": ("sera", "seront", "pourrait", "prévoit", "devrait", "à l'avenir", "d'ici la fin", "menace", "probable"),
}  # fmt: skip
