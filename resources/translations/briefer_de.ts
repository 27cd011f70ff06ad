<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>briefer {version}

Turns analytic articles into briefing papers in house style, with every source kept. Free under the Apache License 2.0. Icons: Lucide (ISC). It opens no connection and sends nothing.</source>
        <translation>briefer {version}

Macht aus analytischen Artikeln Briefingpapiere im Hausstil und behält jede Quelle bei. Freie Software unter der Apache-Lizenz 2.0. Symbole: Lucide (ISC). Stellt keine Verbindung her und sendet nichts.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>About briefer</source>
        <translation>Über briefer</translation>
    </message>
</context>
<context>
    <name>AcceptDialog</name>
    <message>
        <source>Accept the finding</source>
        <translation>Befund hinnehmen</translation>
    </message>
    <message>
        <source>Accept it</source>
        <translation>Hinnehmen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why it may stand as it is</source>
        <translation>Warum es so bleiben darf</translation>
    </message>
    <message>
        <source>Kept in the brief and printed nowhere.</source>
        <translation>Bleibt im Briefing und wird nirgends gedruckt.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>&amp;Brief</source>
        <translation>B&amp;riefing</translation>
    </message>
    <message>
        <source>Te&amp;mplate</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;New brief</source>
        <translation>&amp;Neues Briefing</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Paste article</source>
        <translation>Artikel &amp;einfügen</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple</source>
        <translation>Be&amp;ispiel öffnen</translation>
    </message>
    <message>
        <source>Read a returned &amp;Word file…</source>
        <translation>Zurückgekommene &amp;Word-Datei lesen…</translation>
    </message>
    <message>
        <source>New e&amp;dition of this brief</source>
        <translation>Neue Aus&amp;gabe dieses Briefings</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Restore an earlier version…</source>
        <translation>Frühere &amp;Version wiederherstellen…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Export a&amp;gain</source>
        <translation>Erneut ex&amp;portieren</translation>
    </message>
    <message>
        <source>Export so&amp;urces…</source>
        <translation>&amp;Quellen exportieren…</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>&amp;Copy the brief</source>
        <translation>Briefing &amp;kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose the brief</source>
        <translation>Briefing s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf…</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>&amp;Fett</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>&amp;Kursiv</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>&amp;Ersetzen…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Weitersuche&amp;n</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Vor&amp;herige Fundstelle</translation>
    </message>
    <message>
        <source>Filter the &amp;source</source>
        <translation>&amp;Quelle filtern</translation>
    </message>
    <message>
        <source>Find an &amp;action, part or source…</source>
        <translation>&amp;Aktion, Teil oder Quelle finden…</translation>
    </message>
    <message>
        <source>&amp;Start view</source>
        <translation>S&amp;tartansicht</translation>
    </message>
    <message>
        <source>Back to the open b&amp;rief</source>
        <translation>&amp;Zurück zum offenen Briefing</translation>
    </message>
    <message>
        <source>Go to &amp;Brief</source>
        <translation>Zum &amp;Briefing</translation>
    </message>
    <message>
        <source>Go to &amp;Pages</source>
        <translation>Zu den &amp;Seiten</translation>
    </message>
    <message>
        <source>Go to &amp;Checks</source>
        <translation>Zu den &amp;Prüfungen</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>&amp;Vorheriger Bereich</translation>
    </message>
    <message>
        <source>Show S&amp;ource</source>
        <translation>Q&amp;uelle anzeigen</translation>
    </message>
    <message>
        <source>Show P&amp;ages</source>
        <translation>S&amp;eiten anzeigen</translation>
    </message>
    <message>
        <source>Show C&amp;hecks</source>
        <translation>P&amp;rüfungen anzeigen</translation>
    </message>
    <message>
        <source>&amp;Larger pages</source>
        <translation>Seiten ver&amp;größern</translation>
    </message>
    <message>
        <source>S&amp;maller pages</source>
        <translation>Seiten ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Fit the width</source>
        <translation>An die Breite &amp;anpassen</translation>
    </message>
    <message>
        <source>Show the pages as released &amp;to…</source>
        <translation>Seiten zeigen &amp;wie freigegeben für…</translation>
    </message>
    <message>
        <source>&amp;Grade the citation…</source>
        <translation>Beleg be&amp;werten…</translation>
    </message>
    <message>
        <source>Comme&amp;nt…</source>
        <translation>Ko&amp;mmentar…</translation>
    </message>
    <message>
        <source>Mar&amp;king…</source>
        <translation>Kenn&amp;zeichnung…</translation>
    </message>
    <message>
        <source>&amp;Text for other readers…</source>
        <translation>Te&amp;xt für andere Leser…</translation>
    </message>
    <message>
        <source>Details &amp;of the paper…</source>
        <translation>An&amp;gaben zum Papier…</translation>
    </message>
    <message>
        <source>Summary from the bod&amp;y</source>
        <translation>Zusammenfassung aus dem &amp;Haupttext</translation>
    </message>
    <message>
        <source>&amp;Evidence ledger…</source>
        <translation>Belegver&amp;zeichnis…</translation>
    </message>
    <message>
        <source>S&amp;ources…</source>
        <translation>&amp;Quellen…</translation>
    </message>
    <message>
        <source>Fit to li&amp;mits…</source>
        <translation>Auf &amp;Grenzen kürzen…</translation>
    </message>
    <message>
        <source>&amp;What changed…</source>
        <translation>&amp;Was sich geändert hat…</translation>
    </message>
    <message>
        <source>&amp;Compare with another brief…</source>
        <translation>Mit anderem Briefing verglei&amp;chen…</translation>
    </message>
    <message>
        <source>&amp;Spelling…</source>
        <translation>&amp;Rechtschreibung…</translation>
    </message>
    <message>
        <source>&amp;Underline unknown words</source>
        <translation>&amp;Unbekannte Wörter unterstreichen</translation>
    </message>
    <message>
        <source>Spell English as in &amp;Britain</source>
        <translation>&amp;Britische Schreibweise im Englischen</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>&amp;Farben des Systems</translation>
    </message>
    <message>
        <source>Add an article to this &amp;brief…</source>
        <translation>Artikel &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Go to So&amp;urce</source>
        <translation>Zur &amp;Quelle</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>He&amp;ll</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Part…</source>
        <translation>&amp;Teil…</translation>
    </message>
    <message>
        <source>P&amp;aragraph</source>
        <translation>&amp;Absatz</translation>
    </message>
    <message>
        <source>&amp;Judgment</source>
        <translation>&amp;Kernaussage</translation>
    </message>
    <message>
        <source>&amp;Image…</source>
        <translation>&amp;Bild…</translation>
    </message>
    <message>
        <source>&amp;Table…</source>
        <translation>Tabe&amp;lle…</translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation>Li&amp;nk…</translation>
    </message>
    <message>
        <source>&amp;Citation…</source>
        <translation>&amp;Zitat…</translation>
    </message>
    <message>
        <source>&amp;Add to the brief, or take out</source>
        <translation>Ins Briefing &amp;aufnehmen oder herausnehmen</translation>
    </message>
    <message>
        <source>C&amp;onfirm what was guessed</source>
        <translation>Vermutetes &amp;bestätigen</translation>
    </message>
    <message>
        <source>&amp;Correct the citation…</source>
        <translation>&amp;Zitat berichtigen…</translation>
    </message>
    <message>
        <source>&amp;Make the selected words a citation…</source>
        <translation>Ausgewählte Wörter zum Zitat &amp;machen…</translation>
    </message>
    <message>
        <source>&amp;Not a citation</source>
        <translation>&amp;Kein Zitat</translation>
    </message>
    <message>
        <source>&amp;Split the paragraph at the cursor</source>
        <translation>Absatz an der Schreibmarke &amp;teilen</translation>
    </message>
    <message>
        <source>&amp;Join the paragraph with the next</source>
        <translation>Absatz mit dem nächsten &amp;verbinden</translation>
    </message>
    <message>
        <source>Turn the paragraph into a &amp;heading</source>
        <translation>Absatz zur &amp;Überschrift machen</translation>
    </message>
    <message>
        <source>&amp;Rename the section…</source>
        <translation>Abschnitt &amp;umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Begin a new section here</source>
        <translation>Hier einen &amp;neuen Abschnitt beginnen</translation>
    </message>
    <message>
        <source>M&amp;erge the section with the one above</source>
        <translation>Abschnitt mit dem &amp;darüber zusammenlegen</translation>
    </message>
    <message>
        <source>Turn the heading into a &amp;paragraph</source>
        <translation>Überschrift zum Ab&amp;satz machen</translation>
    </message>
    <message>
        <source>&amp;Details of the article…</source>
        <translation>An&amp;gaben zum Artikel…</translation>
    </message>
    <message>
        <source>Remo&amp;ve the article from the brief…</source>
        <translation>Artikel aus dem Briefing &amp;entfernen…</translation>
    </message>
    <message>
        <source>&amp;Edit the item</source>
        <translation>Eintrag &amp;bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Compare with source</source>
        <translation>Mit der Quelle &amp;vergleichen</translation>
    </message>
    <message>
        <source>&amp;Back to the source</source>
        <translation>&amp;Wortlaut der Quelle wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Link evidence…</source>
        <translation>Be&amp;lege verknüpfen…</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>&amp;Remove from the brief</source>
        <translation>Aus dem Briefing &amp;entfernen</translation>
    </message>
    <message>
        <source>Rena&amp;me the part</source>
        <translation>&amp;Teil umbenennen</translation>
    </message>
    <message>
        <source>Set the part &amp;aside</source>
        <translation>Teil bei&amp;seitelegen</translation>
    </message>
    <message>
        <source>&amp;Fold or open all parts</source>
        <translation>&amp;Alle Teile ein- oder ausklappen</translation>
    </message>
    <message>
        <source>&amp;Summary from the judgments</source>
        <translation>Zusammenfassung aus den &amp;Kernaussagen</translation>
    </message>
    <message>
        <source>&amp;Templates…</source>
        <translation>&amp;Vorlagen…</translation>
    </message>
    <message>
        <source>&amp;Save the brief as a template…</source>
        <translation>Briefing als Vorlage &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Apply a template</source>
        <translation>Vorlage &amp;anwenden</translation>
    </message>
    <message>
        <source>&amp;Next check</source>
        <translation>&amp;Nächster Befund</translation>
    </message>
    <message>
        <source>&amp;Previous check</source>
        <translation>&amp;Vorheriger Befund</translation>
    </message>
    <message>
        <source>&amp;Fixes for this item</source>
        <translation>&amp;Korrekturen für diesen Eintrag</translation>
    </message>
    <message>
        <source>&amp;Language…</source>
        <translation>&amp;Sprache…</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Benutzerhandbuch</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>&amp;About briefer</source>
        <translation>Ü&amp;ber briefer</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>… {count} more</source>
        <translation>… {count} weitere</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>BasisToggles</name>
    <message>
        <source>What the confidence rests on</source>
        <translation>Worauf die Konfidenz beruht</translation>
    </message>
</context>
<context>
    <name>BriefCommands</name>
    <message>
        <source>Add table</source>
        <translation>Tabelle hinzufügen</translation>
    </message>
    <message>
        <source>Pictures ({kinds})</source>
        <translation>Bilder ({kinds})</translation>
    </message>
    <message>
        <source>Add picture</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>Picture not added</source>
        <translation>Bild nicht hinzugefügt</translation>
    </message>
    <message>
        <source>Insert citation</source>
        <translation>Zitat einfügen</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Link evidence</source>
        <translation>Belege verknüpfen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
</context>
<context>
    <name>BriefContext</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>no longer in the article</source>
        <translation>nicht mehr im Artikel</translation>
    </message>
    <message>
        <source>missing citation</source>
        <translation>fehlendes Zitat</translation>
    </message>
</context>
<context>
    <name>BriefDesk</name>
    <message>
        <source>Edit text</source>
        <translation>Text bearbeiten</translation>
    </message>
    <message>
        <source>Split paragraph</source>
        <translation>Absatz teilen</translation>
    </message>
    <message>
        <source>Rename part</source>
        <translation>Teil umbenennen</translation>
    </message>
    <message>
        <source>Back to the source</source>
        <translation>Wortlaut der Quelle</translation>
    </message>
    <message>
        <source>Add part</source>
        <translation>Teil hinzufügen</translation>
    </message>
    <message>
        <source>Add paragraph</source>
        <translation>Absatz hinzufügen</translation>
    </message>
    <message>
        <source>Add judgment</source>
        <translation>Kernaussage hinzufügen</translation>
    </message>
    <message>
        <source>Add from the source</source>
        <translation>Aus der Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Link evidence</source>
        <translation>Belege verknüpfen</translation>
    </message>
    <message>
        <source>Add citation</source>
        <translation>Zitat hinzufügen</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>Text for other readers</source>
        <translation>Text für andere Leser</translation>
    </message>
    <message>
        <source>Move part</source>
        <translation>Teil verschieben</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Duplicate part</source>
        <translation>Teil duplizieren</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Remove part</source>
        <translation>Teil entfernen</translation>
    </message>
    <message>
        <source>Remove from brief</source>
        <translation>Aus dem Briefing entfernen</translation>
    </message>
    <message>
        <source>Set part aside</source>
        <translation>Teil beiseitelegen</translation>
    </message>
    <message>
        <source>Bring part back</source>
        <translation>Teil zurückholen</translation>
    </message>
    <message>
        <source>Summary from the judgments</source>
        <translation>Zusammenfassung aus den Kernaussagen</translation>
    </message>
    <message>
        <source>Draft from the body</source>
        <translation>Entwurf aus dem Haupttext</translation>
    </message>
    <message>
        <source>Draft from the summary points</source>
        <translation>Entwurf aus der Zusammenfassung</translation>
    </message>
    <message>
        <source>Add everything</source>
        <translation>Alles hinzufügen</translation>
    </message>
</context>
<context>
    <name>BriefItem</name>
    <message>
        <source>Press Enter to write</source>
        <translation>Zum Schreiben die Eingabetaste drücken</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Compare with source</source>
        <translation>Mit der Quelle vergleichen</translation>
    </message>
    <message>
        <source>The item&apos;s own marking</source>
        <translation>Eigene Kennzeichnung des Textes</translation>
    </message>
    <message>
        <source>Other text for {markings}</source>
        <translation>Anderer Text für {markings}</translation>
    </message>
</context>
<context>
    <name>BriefMenus</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Compare with source</source>
        <translation>Mit der Quelle vergleichen</translation>
    </message>
    <message>
        <source>Back to the source</source>
        <translation>Wortlaut der Quelle</translation>
    </message>
    <message>
        <source>Link evidence…</source>
        <translation>Belege verknüpfen…</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Kommentar…</translation>
    </message>
    <message>
        <source>Text for other readers…</source>
        <translation>Text für andere Leser…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitelegen</translation>
    </message>
    <message>
        <source>Remove part</source>
        <translation>Teil entfernen</translation>
    </message>
    <message>
        <source>As the paper, {marking}</source>
        <translation>Wie das Papier, {marking}</translation>
    </message>
    <message>
        <source>As its part, {marking}</source>
        <translation>Wie der Teil, {marking}</translation>
    </message>
    <message>
        <source>unmarked</source>
        <translation>ohne Kennzeichnung</translation>
    </message>
    <message>
        <source>Judgment</source>
        <translation>Kernaussage</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Bild…</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Part of your own</source>
        <translation>Eigener Teil</translation>
    </message>
    <message>
        <source>Build from the judgments</source>
        <translation>Aus den Kernaussagen bilden</translation>
    </message>
    <message>
        <source>Draft from the body</source>
        <translation>Entwurf aus dem Haupttext</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove from brief</source>
        <translation>Aus dem Briefing entfernen</translation>
    </message>
</context>
<context>
    <name>BriefPage</name>
    <message>
        <source>Sources of this brief</source>
        <translation>Quellen dieses Briefings</translation>
    </message>
    <message>
        <source>Keep in my register</source>
        <translation>In mein Register aufnehmen</translation>
    </message>
    <message>
        <source>Fill in from my register</source>
        <translation>Aus meinem Register ergänzen</translation>
    </message>
    <message>
        <source>Also keep changes in my register</source>
        <translation>Änderungen auch in meinem Register behalten</translation>
    </message>
    <message>
        <source>Describe {name}</source>
        <translation>{name} beschreiben</translation>
    </message>
    <message>
        <source>Merge sources into {name}</source>
        <translation>Quellen zu {name} vereinigen</translation>
    </message>
    <message>
        <source>Say nothing of sources</source>
        <translation>Nichts über Quellen sagen</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) kept in your register.</source>
        <translation>
            <numerusform>%n Quelle in Ihr Register aufgenommen.</numerusform>
            <numerusform>%n Quellen in Ihr Register aufgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in from the register</source>
        <translation>Aus dem Register ergänzen</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) filled in.</source>
        <translation>
            <numerusform>%n Quelle ergänzt.</numerusform>
            <numerusform>%n Quellen ergänzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your register says nothing more of them.</source>
        <translation>Ihr Register sagt nichts weiter über sie.</translation>
    </message>
    <message>
        <source>Choose a source first.</source>
        <translation>Wählen Sie zuerst eine Quelle.</translation>
    </message>
    <message>
        <source>Your register is empty.</source>
        <translation>Ihr Register ist leer.</translation>
    </message>
</context>
<context>
    <name>BriefPane</name>
    <message>
        <source>Brief</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>Fold all parts</source>
        <translation>Alle Teile einklappen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Show Source</source>
        <translation>Quelle anzeigen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Show Pages</source>
        <translation>Seiten anzeigen</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>BriefWords</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>filled by briefer</source>
        <translation>von briefer gefüllt</translation>
    </message>
    <message numerus="yes">
        <source>%n citation(s)</source>
        <translation>
            <numerusform>%n Zitat</numerusform>
            <numerusform>%n Zitate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence {count}</source>
        <translation>Belege: {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offered</source>
        <translation>
            <numerusform>%n angeboten</numerusform>
            <numerusform>%n angeboten</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence was found that waits for your answer</source>
        <translation>Gefundene Belege warten auf Ihre Antwort</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Gering</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Low confidence</source>
        <translation>Geringe Konfidenz</translation>
    </message>
    <message>
        <source>Moderate confidence</source>
        <translation>Mittlere Konfidenz</translation>
    </message>
    <message>
        <source>High confidence</source>
        <translation>Hohe Konfidenz</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Alternativen</translation>
    </message>
    <message>
        <source>How many outlets there are</source>
        <translation>Wie viele Medien es sind</translation>
    </message>
    <message>
        <source>Whether the sources agree</source>
        <translation>Ob die Quellen übereinstimmen</translation>
    </message>
    <message>
        <source>How good the sources are</source>
        <translation>Wie gut die Quellen sind</translation>
    </message>
    <message>
        <source>What is not known</source>
        <translation>Was nicht bekannt ist</translation>
    </message>
    <message>
        <source>What is taken for granted</source>
        <translation>Was vorausgesetzt wird</translation>
    </message>
    <message>
        <source>Which other explanations were weighed</source>
        <translation>Welche anderen Erklärungen erwogen wurden</translation>
    </message>
    <message>
        <source>Summary point {number}</source>
        <translation>Punkt {number} der Zusammenfassung</translation>
    </message>
    <message>
        <source>Paragraph {number}</source>
        <translation>Absatz {number}</translation>
    </message>
    <message>
        <source>Note {label}</source>
        <translation>Anmerkung {label}</translation>
    </message>
    <message>
        <source>Beside the text</source>
        <translation>Neben dem Text</translation>
    </message>
    <message>
        <source>Judgment {number}</source>
        <translation>Kernaussage {number}</translation>
    </message>
    <message>
        <source>Event {number}</source>
        <translation>Ereignis {number}</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>Tabelle {number}</translation>
    </message>
    <message>
        <source>Picture {number}</source>
        <translation>Bild {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>no alternative text</source>
        <translation>kein Alternativtext</translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n Medium</numerusform>
            <numerusform>%n Medien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgment(s)</source>
        <translation>
            <numerusform>%n Kernaussage</numerusform>
            <numerusform>%n Kernaussagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n Absatz</numerusform>
            <numerusform>%n Absätze</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BrokenView</name>
    <message>
        <source>This template cannot be used until it is put right. Everything else goes on.</source>
        <translation>Diese Vorlage kann erst verwendet werden, wenn sie berichtigt ist. Alles andere läuft weiter.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>The template&apos;s file</source>
        <translation>Datei der Vorlage</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Save and check again</source>
        <translation>Speichern und erneut prüfen</translation>
    </message>
    <message>
        <source>Line {line}: </source>
        <translation>Zeile {line}: </translation>
    </message>
</context>
<context>
    <name>BudgetLine</name>
    <message>
        <source>Fit…</source>
        <translation>Kürzen…</translation>
    </message>
    <message>
        <source>Fit to limits</source>
        <translation>Auf Grenzen kürzen</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>{used} of 1 page</source>
        <translation>{used} von 1 Seite</translation>
    </message>
    <message>
        <source>{used} of {most} pages</source>
        <translation>{used} von {most} Seiten</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>{used} pages</source>
        <translation>{used} Seiten</translation>
    </message>
    <message>
        <source>{used} of {most} words</source>
        <translation>{used} von {most} Wörtern</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) too many</source>
        <translation>
            <numerusform>%n Wort zu viel</numerusform>
            <numerusform>%n Wörter zu viel</numerusform>
        </translation>
    </message>
    <message>
        <source>1 page too many</source>
        <translation>1 Seite zu viel</translation>
    </message>
    <message>
        <source>{over} pages too many</source>
        <translation>{over} Seiten zu viel</translation>
    </message>
    <message>
        <source>No limits</source>
        <translation>Keine Grenzen</translation>
    </message>
    <message>
        <source>Within limits</source>
        <translation>Im Rahmen</translation>
    </message>
</context>
<context>
    <name>CardHeader</name>
    <message>
        <source>Add to this part</source>
        <translation>Zu diesem Teil hinzufügen</translation>
    </message>
    <message>
        <source>More for this part</source>
        <translation>Mehr zu diesem Teil</translation>
    </message>
    <message>
        <source>Part {number}: {heading}</source>
        <translation>Teil {number}: {heading}</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ausgeklappt</translation>
    </message>
    <message>
        <source>Heading of the part</source>
        <translation>Überschrift des Teils</translation>
    </message>
    <message>
        <source>Without heading</source>
        <translation>Ohne Überschrift</translation>
    </message>
</context>
<context>
    <name>ChangeDetail</name>
    <message>
        <source>The brief says this already.</source>
        <translation>Das Briefing sagt dies schon.</translation>
    </message>
    <message>
        <source>There is nothing to take over.</source>
        <translation>Es gibt nichts zu übernehmen.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>This is decided.</source>
        <translation>Dies ist entschieden.</translation>
    </message>
    <message>
        <source>The brief has no such item.</source>
        <translation>Das Briefing hat keinen solchen Text.</translation>
    </message>
    <message>
        <source>Add as a new item</source>
        <translation>Als neuen Text hinzufügen</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Ihren nehmen</translation>
    </message>
    <message>
        <source>Accept {count} of {total}</source>
        <translation>{count} von {total} annehmen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Put it into</source>
        <translation>Stellen in</translation>
    </message>
    <message>
        <source>Part for the new item</source>
        <translation>Teil für den neuen Text</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorherige</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>struck through</source>
        <translation>durchgestrichen</translation>
    </message>
    <message>
        <source>only as sent</source>
        <translation>nur wie gesendet</translation>
    </message>
    <message>
        <source>underlined</source>
        <translation>unterstrichen</translation>
    </message>
    <message>
        <source>not as sent</source>
        <translation>nicht wie gesendet</translation>
    </message>
    <message>
        <source>Show item</source>
        <translation>Text zeigen</translation>
    </message>
    <message>
        <source>Combine both</source>
        <translation>Beide verbinden</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>ChangeRow</name>
    <message>
        <source>Why it changed, printed with the change</source>
        <translation>Warum es sich geändert hat; wird mit der Änderung gedruckt</translation>
    </message>
    <message>
        <source>Reason: {text}</source>
        <translation>Grund: {text}</translation>
    </message>
</context>
<context>
    <name>ChangedOnDisk</name>
    <message>
        <source>Changed by another program</source>
        <translation>Von einem anderen Programm geändert</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>only in the file</source>
        <translation>nur in der Datei</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihre Fassung</translation>
    </message>
    <message>
        <source>only in yours</source>
        <translation>nur in Ihrer Fassung</translation>
    </message>
    <message>
        <source>What you do not keep stays: yours in the history, the other as an earlier version.</source>
        <translation>Was Sie nicht behalten, bleibt erhalten: Ihre Fassung im Verlauf, die andere als frühere Version.</translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation>Beide sagen dasselbe.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Load theirs</source>
        <translation>Andere laden</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keep the reasons</source>
        <translation>Gründe behalten</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Hingenommen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Accept a finding</source>
        <translation>Befund hinnehmen</translation>
    </message>
    <message>
        <source>Accept a finding no longer</source>
        <translation>Befund nicht mehr hinnehmen</translation>
    </message>
    <message>
        <source>Accept with a reason…</source>
        <translation>Mit Grund hinnehmen…</translation>
    </message>
</context>
<context>
    <name>ChecksColumn</name>
    <message>
        <source>Open checks</source>
        <translation>Offene Befunde</translation>
    </message>
    <message>
        <source>The checks are running.</source>
        <translation>Die Prüfungen laufen.</translation>
    </message>
    <message>
        <source>You can export now. The open points stay in the brief, not in the files.</source>
        <translation>Der Export ist möglich. Die offenen Punkte bleiben im Briefing und erscheinen nicht in den Dateien.</translation>
    </message>
    <message>
        <source>Nothing stands between this brief and release.</source>
        <translation>Der Freigabe dieses Briefings steht nichts entgegen.</translation>
    </message>
</context>
<context>
    <name>ChecksPane</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Go to its place</source>
        <translation>Zur Stelle gehen</translation>
    </message>
    <message>
        <source>Take the acceptance back</source>
        <translation>Hinnahme zurücknehmen</translation>
    </message>
    <message>
        <source>Accept with a reason…</source>
        <translation>Mit Grund hinnehmen…</translation>
    </message>
    <message>
        <source>Show accepted findings</source>
        <translation>Hingenommene Befunde zeigen</translation>
    </message>
    <message>
        <source>Fold the checks</source>
        <translation>Prüfungen einklappen</translation>
    </message>
    <message>
        <source>Unfold the checks</source>
        <translation>Prüfungen ausklappen</translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n hingenommen</numerusform>
            <numerusform>%n hingenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to check yet</source>
        <translation>Noch nichts zu prüfen</translation>
    </message>
    <message>
        <source>Nothing stands between this brief and release.</source>
        <translation>Der Freigabe dieses Briefings steht nichts entgegen.</translation>
    </message>
</context>
<context>
    <name>ChecksTab</name>
    <message>
        <source>Structure</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>Markings</source>
        <translation>Kennzeichnungen</translation>
    </message>
    <message>
        <source>Estimative language</source>
        <translation>Sprache der Einschätzung</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Leser</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>As usual: {severity}</source>
        <translation>Wie üblich: {severity}</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>CitationDialog</name>
    <message>
        <source>Correct the citation</source>
        <translation>Zitat berichtigen</translation>
    </message>
    <message>
        <source>Printed in the article</source>
        <translation>Im Artikel gedruckt</translation>
    </message>
    <message>
        <source>Words before</source>
        <translation>Worte davor</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>{0} of source {1}</source>
        <translation>{0} der Quelle {1}</translation>
    </message>
    <message>
        <source>Split source {0} in two</source>
        <translation>Quelle {0} in zwei teilen</translation>
    </message>
    <message>
        <source>Join source {0} with the next</source>
        <translation>Quelle {0} mit der nächsten verbinden</translation>
    </message>
    <message>
        <source>Remove source {0}</source>
        <translation>Quelle {0} entfernen</translation>
    </message>
    <message>
        <source>“{0}” is no date. Part several dates by semicolons.</source>
        <translation>„{0}“ ist kein Datum. Mehrere Daten werden durch Semikolon getrennt.</translation>
    </message>
</context>
<context>
    <name>CitationsTab</name>
    <message>
        <source>Citations are printed</source>
        <translation>Zitate werden gedruckt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>A source given again names its first note: EDM, note 3</source>
        <translation>Eine wiederholte Quelle nennt ihre erste Anmerkung: EDM, Anm. 3</translation>
    </message>
    <message>
        <source>Print the grade of a source with each citation: TASS, 4 July 2025 (C2)</source>
        <translation>Die Bewertung der Quelle bei jedem Beleg drucken: TASS, 4. Juli 2025 (C2)</translation>
    </message>
    <message>
        <source>At the end of the paper</source>
        <translation>Am Ende des Papiers</translation>
    </message>
    <message>
        <source>At the end of every part</source>
        <translation>Am Ende jedes Teils</translation>
    </message>
    <message>
        <source>Endnotes stand</source>
        <translation>Endnoten stehen</translation>
    </message>
    <message>
        <source>Through the whole paper</source>
        <translation>Durch das ganze Papier</translation>
    </message>
    <message>
        <source>Footnotes anew on every page</source>
        <translation>Fußnoten auf jeder Seite neu</translation>
    </message>
    <message>
        <source>Endnotes anew in every part</source>
        <translation>Endnoten in jedem Teil neu</translation>
    </message>
    <message>
        <source>Notes are numbered</source>
        <translation>Noten werden gezählt</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Find an action, part or source</source>
        <translation>Aktion, Teil oder Quelle finden</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Fundstellen</translation>
    </message>
    <message>
        <source>Nothing is called “{typed}”.</source>
        <translation>Nichts heißt „{typed}“.</translation>
    </message>
</context>
<context>
    <name>CommentDialog</name>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Keep comment</source>
        <translation>Kommentar behalten</translation>
    </message>
    <message>
        <source>Printed nowhere; shown in Word files that are exported as review copies.</source>
        <translation>Wird nirgends gedruckt; steht in Word-Dateien, die zur Durchsicht exportiert werden.</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Compare with source</source>
        <translation>Mit der Quelle vergleichen</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Struck through: only in the source. Underlined: yours.</source>
        <translation>Durchgestrichen: nur in der Quelle. Unterstrichen: Ihre Fassung.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Back to the source</source>
        <translation>Wortlaut der Quelle</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Your wording</source>
        <translation>Ihre Fassung</translation>
    </message>
    <message numerus="yes">
        <source>%n fewer</source>
        <translation>
            <numerusform>%n weniger</numerusform>
            <numerusform>%n weniger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n mehr</numerusform>
            <numerusform>%n mehr</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfidenceChoice</name>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>The paper has no marking.</source>
        <translation>Das Papier hat keine Kennzeichnung.</translation>
    </message>
    <message>
        <source>The paper has no title.</source>
        <translation>Das Papier hat keinen Titel.</translation>
    </message>
    <message>
        <source>The paper has {what}.</source>
        <translation>Das Papier hat {what}.</translation>
    </message>
    <message>
        <source>A figure has no alternative text.</source>
        <translation>Eine Abbildung hat keinen Alternativtext.</translation>
    </message>
    <message>
        <source>{count} of at least {limit} items</source>
        <translation>{count} von mindestens {limit} Einträgen</translation>
    </message>
    <message>
        <source>{count} of at most {limit} items</source>
        <translation>{count} von höchstens {limit} Einträgen</translation>
    </message>
    <message>
        <source>{count} of at most {limit} words</source>
        <translation>{count} von höchstens {limit} Wörtern</translation>
    </message>
    <message>
        <source>{count} of at most {limit} pages</source>
        <translation>{count} von höchstens {limit} Seiten</translation>
    </message>
    <message>
        <source>{citation} is in doubt: {doubt}</source>
        <translation>{citation} ist zweifelhaft: {doubt}</translation>
    </message>
    <message>
        <source>{citation} names no source.</source>
        <translation>{citation} nennt keine Quelle.</translation>
    </message>
    <message>
        <source>{source} in {citation} has no date.</source>
        <translation>{source} in {citation} hat kein Datum.</translation>
    </message>
    <message>
        <source>1 date has an inferred year ({year}).</source>
        <translation>1 Datum hat ein erschlossenes Jahr ({year}).</translation>
    </message>
    <message>
        <source>{count} dates have an inferred year ({year}).</source>
        <translation>{count} Daten haben ein erschlossenes Jahr ({year}).</translation>
    </message>
    <message>
        <source>{name}: “{text}” was drafted by briefer and not yet confirmed.</source>
        <translation>{name}: „{text}“ wurde von briefer entworfen und noch nicht bestätigt.</translation>
    </message>
    <message>
        <source>The part “{name}” is required and has no text.</source>
        <translation>Der Teil „{name}“ ist Pflicht und hat keinen Text.</translation>
    </message>
    <message>
        <source>The picture is not printed: {what}.</source>
        <translation>Das Bild wird nicht gedruckt: {what}.</translation>
    </message>
    <message>
        <source>Put another file in its place.</source>
        <translation>Ersetzen Sie es durch eine andere Datei.</translation>
    </message>
    <message>
        <source>it is no sound PNG, JPEG, GIF, WebP, BMP or SVG file of a printable size</source>
        <translation>es ist keine heile PNG-, JPEG-, GIF-, WebP-, BMP- oder SVG-Datei von druckbarer Größe</translation>
    </message>
    <message>
        <source>its file is damaged</source>
        <translation>seine Datei ist beschädigt</translation>
    </message>
    <message>
        <source>it has too many pixels</source>
        <translation>es hat zu viele Bildpunkte</translation>
    </message>
    <message>
        <source>{count} of at least {limit} item</source>
        <translation>{count} von mindestens {limit} Punkt</translation>
    </message>
    <message>
        <source>{count} of at most {limit} item</source>
        <translation>{count} von höchstens {limit} Punkt</translation>
    </message>
    <message>
        <source>{count} of at most {limit} word</source>
        <translation>{count} von höchstens {limit} Wort</translation>
    </message>
    <message>
        <source>{count} of at most {limit} page</source>
        <translation>{count} von höchstens {limit} Seite</translation>
    </message>
    <message>
        <source>Add what is missing, or choose another template.</source>
        <translation>Ergänzen Sie, was fehlt, oder wählen Sie eine andere Vorlage.</translation>
    </message>
    <message>
        <source>Remove what matters least, or join items.</source>
        <translation>Entfernen Sie das Unwichtigste oder fassen Sie Punkte zusammen.</translation>
    </message>
    <message>
        <source>Words over the limit: {count}.</source>
        <translation>Wörter über der Grenze: {count}.</translation>
    </message>
    <message>
        <source>Shorten the text until it fits.</source>
        <translation>Kürzen Sie den Text, bis er passt.</translation>
    </message>
    <message>
        <source>A paper of this kind must say {what}.</source>
        <translation>Ein Papier dieser Art muss sagen: {what}.</translation>
    </message>
    <message>
        <source>its date</source>
        <translation>sein Datum</translation>
    </message>
    <message>
        <source>when it expires</source>
        <translation>wann es abläuft</translation>
    </message>
    <message>
        <source>up to when information was taken in</source>
        <translation>bis wann Informationen berücksichtigt sind</translation>
    </message>
    <message>
        <source>whom it is for</source>
        <translation>für wen es ist</translation>
    </message>
    <message>
        <source>who prepared it</source>
        <translation>wer es erstellt hat</translation>
    </message>
    <message>
        <source>its reference</source>
        <translation>sein Zeichen</translation>
    </message>
    <message>
        <source>what it is based on</source>
        <translation>worauf es beruht</translation>
    </message>
    <message>
        <source>Give it among the details of the paper.</source>
        <translation>Tragen Sie es bei den Angaben zum Papier ein.</translation>
    </message>
    <message>
        <source>The paper expires on {date}, before its date {day}.</source>
        <translation>Das Papier läuft am {date} ab, vor seinem Datum {day}.</translation>
    </message>
    <message>
        <source>Correct one of the two dates.</source>
        <translation>Berichtigen Sie eines der beiden Daten.</translation>
    </message>
    <message>
        <source>{count} of at most {limit} sentence</source>
        <translation>{count} von höchstens {limit} Satz</translation>
    </message>
    <message>
        <source>{count} of at most {limit} sentences</source>
        <translation>{count} von höchstens {limit} Sätzen</translation>
    </message>
    <message>
        <source>{count} of at most {limit} line</source>
        <translation>{count} von höchstens {limit} Zeile</translation>
    </message>
    <message>
        <source>{count} of at most {limit} lines</source>
        <translation>{count} von höchstens {limit} Zeilen</translation>
    </message>
    <message>
        <source>Join sentences, or leave some out.</source>
        <translation>Verbinden Sie Sätze oder lassen Sie welche weg.</translation>
    </message>
    <message>
        <source>{count} of at least {limit} words</source>
        <translation>{count} von mindestens {limit} Wörtern</translation>
    </message>
    <message>
        <source>A table has no header row.</source>
        <translation>Eine Tabelle hat keine Kopfzeile.</translation>
    </message>
    <message>
        <source>Let its first row be the header row.</source>
        <translation>Machen Sie die erste Zeile zur Kopfzeile.</translation>
    </message>
    <message>
        <source>First row is the header</source>
        <translation>Erste Zeile ist Kopf</translation>
    </message>
    <message>
        <source>“{text}” stands nowhere in the body.</source>
        <translation>„{text}“ steht nirgends im Haupttext.</translation>
    </message>
    <message>
        <source>Correct it, or say it in the body with its source.</source>
        <translation>Berichtigen Sie es, oder sagen Sie es im Haupttext mit seiner Quelle.</translation>
    </message>
    <message>
        <source>The bottom line is not the first thing that the paper says.</source>
        <translation>Die Kernbotschaft ist nicht das Erste, was das Papier sagt.</translation>
    </message>
    <message>
        <source>Move it to the top.</source>
        <translation>Stellen Sie sie an den Anfang.</translation>
    </message>
    <message>
        <source>The bottom line has {count} words; some {limit} are read at a glance.</source>
        <translation>Die Kernbotschaft hat {count} Wörter; auf einen Blick liest man etwa {limit}.</translation>
    </message>
    <message>
        <source>No evidence is linked.</source>
        <translation>Es ist kein Beleg verknüpft.</translation>
    </message>
    <message>
        <source>All evidence goes back to one outlet, {outlet}.</source>
        <translation>Alle Belege gehen auf eine Quelle zurück, {outlet}.</translation>
    </message>
    <message>
        <source>News from one outlet, {outlet}, stands here under several names: {names}.</source>
        <translation>Meldungen einer Quelle, {outlet}, stehen hier unter mehreren Namen: {names}.</translation>
    </message>
    <message>
        <source>Count them as one source, and link evidence that does not come from there.</source>
        <translation>Zählen Sie sie als eine Quelle, und verknüpfen Sie Belege, die nicht von dort stammen.</translation>
    </message>
    <message>
        <source>{number} of {total} references are older than {days} days at the cut-off.</source>
        <translation>{number} von {total} Belegen sind zum Stichtag älter als {days} Tage.</translation>
    </message>
    <message>
        <source>Look for newer ones, or say why they still hold.</source>
        <translation>Suchen Sie neuere, oder sagen Sie, warum sie noch gelten.</translation>
    </message>
    <message>
        <source>{number} of {total} outlets have no grade.</source>
        <translation>{number} von {total} Quellen haben keine Bewertung.</translation>
    </message>
    <message>
        <source>Grade them, or F6 where that cannot be judged.</source>
        <translation>Bewerten Sie sie, mit F6, wo das nicht zu beurteilen ist.</translation>
    </message>
    <message>
        <source>Evidence was found, but nobody has confirmed it.</source>
        <translation>Belege wurden gefunden, aber niemand hat sie bestätigt.</translation>
    </message>
    <message>
        <source>Read what is offered; take what supports the judgment and refuse the rest.</source>
        <translation>Lesen Sie das Angebotene; nehmen Sie, was die Kernaussage stützt, und lehnen Sie den Rest ab.</translation>
    </message>
    <message>
        <source>Nobody looked for withdrawn sources: your register of sources cannot be read.</source>
        <translation>Nach zurückgezogenen Quellen wurde nicht gesucht: Ihr Quellenregister lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Run “briefer register list” to see what is wrong with it.</source>
        <translation>„briefer register list“ sagt, was daran nicht stimmt.</translation>
    </message>
    <message>
        <source>The article “{text}” was withdrawn: {note}</source>
        <translation>Der Artikel „{text}“ wurde zurückgezogen: {note}</translation>
    </message>
    <message>
        <source>The article “{text}” was withdrawn.</source>
        <translation>Der Artikel „{text}“ wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>The article “{text}” was corrected: {note}</source>
        <translation>Der Artikel „{text}“ wurde berichtigt: {note}</translation>
    </message>
    <message>
        <source>The article “{text}” was corrected.</source>
        <translation>Der Artikel „{text}“ wurde berichtigt.</translation>
    </message>
    <message>
        <source>{source} in {citation} was withdrawn: {note}</source>
        <translation>{source} in {citation} wurde zurückgezogen: {note}</translation>
    </message>
    <message>
        <source>{source} in {citation} was withdrawn.</source>
        <translation>{source} in {citation} wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>{source} in {citation} was corrected: {note}</source>
        <translation>{source} in {citation} wurde berichtigt: {note}</translation>
    </message>
    <message>
        <source>{source} in {citation} was corrected.</source>
        <translation>{source} in {citation} wurde berichtigt.</translation>
    </message>
    <message>
        <source>Leave it out, and rest what it says on another source.</source>
        <translation>Lassen Sie es weg, und stützen Sie die Kernaussage auf eine andere Quelle.</translation>
    </message>
    <message>
        <source>Read it again; correct or leave out what it no longer says.</source>
        <translation>Lesen Sie es noch einmal; berichtigen oder streichen Sie, was es nicht mehr sagt.</translation>
    </message>
    <message>
        <source>Leave the citation out</source>
        <translation>Beleg weglassen</translation>
    </message>
    <message>
        <source>Link the best</source>
        <translation>Den besten verknüpfen</translation>
    </message>
    <message>
        <source>Link all</source>
        <translation>Alle verknüpfen</translation>
    </message>
    <message>
        <source>Link the paragraphs or citations that it rests on.</source>
        <translation>Verknüpfen Sie die Absätze oder Zitate, auf denen sie beruht.</translation>
    </message>
    <message>
        <source>All evidence is from one outlet, {source}.</source>
        <translation>Alle Belege stammen aus einem Medium, {source}.</translation>
    </message>
    <message>
        <source>Link evidence from another outlet, or say in the basis why one is enough.</source>
        <translation>Verknüpfen Sie Belege aus einem anderen Medium, oder begründen Sie in der Grundlage, warum eines genügt.</translation>
    </message>
    <message>
        <source>Neither likelihood nor time frame is given.</source>
        <translation>Weder Eintrittswahrscheinlichkeit noch Zeitrahmen sind angegeben.</translation>
    </message>
    <message>
        <source>No likelihood is given.</source>
        <translation>Es ist keine Eintrittswahrscheinlichkeit angegeben.</translation>
    </message>
    <message>
        <source>No time frame is given.</source>
        <translation>Es ist kein Zeitrahmen angegeben.</translation>
    </message>
    <message>
        <source>Choose a term on the scale and say by when it can be judged.</source>
        <translation>Wählen Sie einen Begriff der Skala und sagen Sie, bis wann es sich zeigen muss.</translation>
    </message>
    <message>
        <source>The confidence has no basis.</source>
        <translation>Die Konfidenz hat keine Grundlage.</translation>
    </message>
    <message>
        <source>Say what it rests on: quality, number and agreement of the sources, gaps, assumptions, alternatives.</source>
        <translation>Sagen Sie, worauf sie beruht: Güte, Anzahl und Übereinstimmung der Quellen, Lücken, Annahmen, Alternativen.</translation>
    </message>
    <message>
        <source>“{term}” and “{level}” stand in one sentence.</source>
        <translation>„{term}“ und „{level}“ stehen in einem Satz.</translation>
    </message>
    <message>
        <source>Likelihood is about the event, confidence about its basis: say them in two sentences.</source>
        <translation>Wahrscheinlichkeit gilt dem Ereignis, Konfidenz der Grundlage: sagen Sie sie in zwei Sätzen.</translation>
    </message>
    <message>
        <source>“{term}” mixes in {row}.</source>
        <translation>„{term}“ mischt {row} hinein.</translation>
    </message>
    <message>
        <source>Use the terms of one row in the whole paper.</source>
        <translation>Nehmen Sie im ganzen Papier die Wörter einer Reihe.</translation>
    </message>
    <message>
        <source>“{term}” is not a term of {scale}.</source>
        <translation>„{term}“ ist kein Wort von {scale}.</translation>
    </message>
    <message>
        <source>Use a term of the scale, or choose another scale.</source>
        <translation>Nehmen Sie ein Wort der Skala, oder wählen Sie eine andere Skala.</translation>
    </message>
    <message>
        <source>“{term}” does not say how likely.</source>
        <translation>„{term}“ sagt nicht, wie wahrscheinlich.</translation>
    </message>
    <message>
        <source>Say how likely with a term of the scale.</source>
        <translation>Sagen Sie mit einem Wort der Skala, wie wahrscheinlich.</translation>
    </message>
    <message>
        <source>“{figure}” claims a certainty that no estimate has.</source>
        <translation>„{figure}“ behauptet eine Gewissheit, die keine Einschätzung hat.</translation>
    </message>
    <message>
        <source>Say a range that leaves room for the opposite.</source>
        <translation>Nennen Sie eine Spanne, die dem Gegenteil Raum lässt.</translation>
    </message>
    <message>
        <source>“{term}” is {range}, but the figure beside it is {figure}.</source>
        <translation>„{term}“ ist {range}, aber die Zahl daneben ist {figure}.</translation>
    </message>
    <message>
        <source>Correct the term or the figure.</source>
        <translation>Berichtigen Sie das Wort oder die Zahl.</translation>
    </message>
    <message>
        <source>“{term}” hedges twice.</source>
        <translation>„{term}“ schränkt doppelt ein.</translation>
    </message>
    <message>
        <source>Keep one term, of the scale.</source>
        <translation>Behalten Sie ein Wort der Skala.</translation>
    </message>
    <message>
        <source>“{level}” is not a level of confidence.</source>
        <translation>„{level}“ ist keine Stufe der Konfidenz.</translation>
    </message>
    <message>
        <source>Choose low, moderate or high.</source>
        <translation>Wählen Sie gering, mittel oder hoch.</translation>
    </message>
    <message>
        <source>“{term}” in its words, but “{other}” on the scale.</source>
        <translation>„{term}“ im Wortlaut, aber „{other}“ auf der Skala.</translation>
    </message>
    <message>
        <source>“{term}” here, but “{other}” in {place}.</source>
        <translation>Hier „{term}“, aber „{other}“ in {place}.</translation>
    </message>
    <message>
        <source>Say the same likelihood everywhere, or say why they differ.</source>
        <translation>Nennen Sie überall dieselbe Wahrscheinlichkeit, oder sagen Sie, warum nicht.</translation>
    </message>
    <message>
        <source>Terms of likelihood or confidence are used, but no box explains them.</source>
        <translation>Wörter für Wahrscheinlichkeit oder Konfidenz stehen da, aber kein Kasten erklärt sie.</translation>
    </message>
    <message>
        <source>Add the box that explains the estimative language.</source>
        <translation>Fügen Sie den Kasten hinzu, der die Sprache der Einschätzungen erklärt.</translation>
    </message>
    <message>
        <source>Choose a template that has such a part.</source>
        <translation>Wählen Sie eine Vorlage, die einen solchen Teil hat.</translation>
    </message>
    <message>
        <source>Name the source, or remove the citation.</source>
        <translation>Nennen Sie die Quelle, oder entfernen Sie das Zitat.</translation>
    </message>
    <message>
        <source>Add the date, or remove the citation.</source>
        <translation>Ergänzen Sie das Datum, oder entfernen Sie das Zitat.</translation>
    </message>
    <message>
        <source>Keep it, or reword it.</source>
        <translation>Behalten Sie ihn, oder formulieren Sie ihn um.</translation>
    </message>
    <message>
        <source>The heading “{name}” was proposed by briefer and not yet confirmed.</source>
        <translation>Die Überschrift „{name}“ hat briefer vorgeschlagen; sie ist noch nicht bestätigt.</translation>
    </message>
    <message>
        <source>“{name}” is not a marking of this template.</source>
        <translation>„{name}“ ist keine Kennzeichnung dieser Vorlage.</translation>
    </message>
    <message>
        <source>No shipped font can draw “{character}” (U+{code}).</source>
        <translation>Keine mitgelieferte Schrift enthält „{character}“ (U+{code}).</translation>
    </message>
    <message>
        <source>Correct or confirm it.</source>
        <translation>Berichtigen oder bestätigen.</translation>
    </message>
    <message>
        <source>Confirm the year of the article.</source>
        <translation>Das Jahr des Artikels bestätigen.</translation>
    </message>
    <message>
        <source>{notice} Confirm the year of the article.</source>
        <translation>{notice} Das Jahr des Artikels bestätigen.</translation>
    </message>
    <message>
        <source>Say in a sentence what it shows.</source>
        <translation>In einem Satz sagen, was sie zeigt.</translation>
    </message>
    <message>
        <source>Replace it; the PDF cannot be written with it.</source>
        <translation>Das Zeichen ersetzen; mit ihm kann das PDF nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>One of: {names}.</source>
        <translation>Eine von: {names}.</translation>
    </message>
    <message>
        <source>Set {marking}</source>
        <translation>{marking} setzen</translation>
    </message>
    <message>
        <source>“{name}” is written {marking}.</source>
        <translation>„{name}“ schreibt man {marking}.</translation>
    </message>
    <message>
        <source>“{name}” is no marking that is known here, so every release leaves this out.</source>
        <translation>„{name}“ ist hier keine bekannte Kennzeichnung; jede Freigabe lässt dies deshalb weg.</translation>
    </message>
    <message>
        <source>Marked {marking}, higher than the paper, which is {paper}.</source>
        <translation>Als {marking} gekennzeichnet, höher als das Papier mit {paper}.</translation>
    </message>
    <message>
        <source>Raise the paper&apos;s marking, or lower this one.</source>
        <translation>Heben Sie die Kennzeichnung des Papiers, oder senken Sie diese.</translation>
    </message>
    <message>
        <source>Mark the paper {marking}</source>
        <translation>Papier als {marking} kennzeichnen</translation>
    </message>
    <message>
        <source>Mark it as the paper</source>
        <translation>Wie das Papier kennzeichnen</translation>
    </message>
    <message>
        <source>The text for readers of {marking} is never printed: they may read the item itself.</source>
        <translation>Der Text für Leser von {marking} wird nie gedruckt: sie dürfen den Text selbst lesen.</translation>
    </message>
    <message>
        <source>Mark the item higher, or the text lower.</source>
        <translation>Kennzeichnen Sie den Text höher oder den Ersatz niedriger.</translation>
    </message>
    <message>
        <source>Split the sentence</source>
        <translation>Satz teilen</translation>
    </message>
    <message>
        <source>Replace by “{term}”</source>
        <translation>Durch „{term}“ ersetzen</translation>
    </message>
    <message>
        <source>Choose “{term}” on the scale</source>
        <translation>„{term}“ auf der Skala wählen</translation>
    </message>
    <message>
        <source>Add the box</source>
        <translation>Kasten hinzufügen</translation>
    </message>
    <message>
        <source>Add part</source>
        <translation>Teil hinzufügen</translation>
    </message>
    <message>
        <source>Keep text</source>
        <translation>Text behalten</translation>
    </message>
    <message>
        <source>Keep heading</source>
        <translation>Überschrift behalten</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Confirm years</source>
        <translation>Jahre bestätigen</translation>
    </message>
    <message>
        <source>Link its paragraph</source>
        <translation>Absatz verknüpfen</translation>
    </message>
    <message>
        <source>Count the outlets</source>
        <translation>Medien zählen</translation>
    </message>
    <message>
        <source>Required parts, limits and details</source>
        <translation>Pflichtteile, Grenzen und Angaben</translation>
    </message>
    <message>
        <source>Bottom line too long, or not first</source>
        <translation>Kernbotschaft zu lang oder nicht zuerst</translation>
    </message>
    <message>
        <source>Marking missing or malformed</source>
        <translation>Kennzeichnung fehlt oder ist falsch</translation>
    </message>
    <message>
        <source>Item marked higher than the paper</source>
        <translation>Text höher gekennzeichnet als das Papier</translation>
    </message>
    <message>
        <source>Text for others marked no lower</source>
        <translation>Text für andere nicht niedriger</translation>
    </message>
    <message>
        <source>Likelihood with confidence in a sentence</source>
        <translation>Wahrscheinlichkeit und Konfidenz im Satz</translation>
    </message>
    <message>
        <source>Terms of two rows of one scale mixed</source>
        <translation>Wörter zweier Reihen gemischt</translation>
    </message>
    <message>
        <source>Term that is not of the brief&apos;s scale</source>
        <translation>Wort nicht aus der Skala</translation>
    </message>
    <message>
        <source>Vague hedge</source>
        <translation>Vage Einschränkung</translation>
    </message>
    <message>
        <source>Number that belies its term; 0 or 100 %</source>
        <translation>Zahl passt nicht zum Wort; 0 oder 100 %</translation>
    </message>
    <message>
        <source>Hedges stacked</source>
        <translation>Gehäufte Einschränkungen</translation>
    </message>
    <message>
        <source>Confidence not low, moderate or high</source>
        <translation>Konfidenz nicht gering, mittel oder hoch</translation>
    </message>
    <message>
        <source>No likelihood, or no time frame</source>
        <translation>Ohne Wahrscheinlichkeit oder Frist</translation>
    </message>
    <message>
        <source>Confidence without its basis</source>
        <translation>Konfidenz ohne Grundlage</translation>
    </message>
    <message>
        <source>One judgment with two likelihoods</source>
        <translation>Eine Kernaussage, zwei Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>No box on the estimative language</source>
        <translation>Kein Kasten zur Sprache</translation>
    </message>
    <message>
        <source>Judgment without evidence</source>
        <translation>Kernaussage ohne Belege</translation>
    </message>
    <message>
        <source>All evidence from one outlet</source>
        <translation>Alle Belege aus einer Quelle</translation>
    </message>
    <message>
        <source>Citation incomplete, or its year guessed</source>
        <translation>Beleg unvollständig oder Jahr erschlossen</translation>
    </message>
    <message>
        <source>Old or ungraded sources</source>
        <translation>Alte oder unbewertete Quellen</translation>
    </message>
    <message>
        <source>Summary says what the body does not</source>
        <translation>Nur in der Zusammenfassung</translation>
    </message>
    <message>
        <source>Evidence found, but not confirmed</source>
        <translation>Belege gefunden, nicht bestätigt</translation>
    </message>
    <message>
        <source>Sources that have it from one another</source>
        <translation>Quellen, die voneinander abschreiben</translation>
    </message>
    <message>
        <source>Source that was withdrawn or corrected</source>
        <translation>Zurückgezogene oder berichtigte Quelle</translation>
    </message>
    <message>
        <source>Alternative text or head of a table missing</source>
        <translation>Alternativtext oder Kopfzeile fehlt</translation>
    </message>
    <message>
        <source>Character that no font can draw</source>
        <translation>Zeichen, das keine Schrift hat</translation>
    </message>
    <message>
        <source>Picture that cannot be printed</source>
        <translation>Bild, das nicht zu drucken ist</translation>
    </message>
    <message>
        <source>Drafted text that nobody has edited</source>
        <translation>Entwurf, den niemand bearbeitet hat</translation>
    </message>
    <message>
        <source>Proposed heading</source>
        <translation>Vorgeschlagene Überschrift</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>The source is missing here; perhaps it was lost with its link.</source>
        <translation>Hier fehlt die Quelle; vielleicht ging sie mit ihrem Link verloren.</translation>
    </message>
    <message>
        <source>A source stands here without a date.</source>
        <translation>Hier steht eine Quelle ohne Datum.</translation>
    </message>
    <message>
        <source>Only a date stands in the parenthesis; the source was taken from the words before it.</source>
        <translation>In der Klammer steht nur ein Datum; die Quelle wurde den Worten davor entnommen.</translation>
    </message>
    <message>
        <source>The closing bracket is missing; the citation was taken to end with its last date.</source>
        <translation>Die schließende Klammer fehlt; als Ende des Zitats wurde sein letztes Datum angenommen.</translation>
    </message>
    <message>
        <source>The article has no date. Its year was taken to be {year}, {what}</source>
        <translation>Der Artikel hat kein Datum. Als sein Jahr wurde {year} angenommen, {what}</translation>
    </message>
    <message>
        <source>from the volume of {publication}.</source>
        <translation>nach dem Jahrgang von {publication}.</translation>
    </message>
    <message>
        <source>from the order of dates in its citations.</source>
        <translation>nach der Reihenfolge der Daten in seinen Zitaten.</translation>
    </message>
    <message>
        <source>the latest in the addresses that it cites.</source>
        <translation>das späteste in den Adressen, die er zitiert.</translation>
    </message>
    <message>
        <source>the latest in which it says a page was accessed.</source>
        <translation>das späteste, in dem er eine Seite als abgerufen nennt.</translation>
    </message>
    <message>
        <source>the latest that is printed in its citations.</source>
        <translation>das späteste, das in seinen Zitaten steht.</translation>
    </message>
    <message>
        <source>because its citations print {latest} beside dates without a year, which seem to be of the year after.</source>
        <translation>weil seine Zitate {latest} neben Daten ohne Jahr nennen, die aus dem Folgejahr zu stammen scheinen.</translation>
    </message>
    <message>
        <source>The article has no date, and nothing in it tells the year: {count} dates stay without one.</source>
        <translation>Der Artikel hat kein Datum, und nichts darin verrät das Jahr: {count} Daten bleiben ohne Jahr.</translation>
    </message>
    <message>
        <source>“{text}” names an outlet and a date outside of brackets, and was not read as a citation.</source>
        <translation>„{text}“ nennt ein Medium und ein Datum außerhalb von Klammern und wurde nicht als Zitat gelesen.</translation>
    </message>
    <message>
        <source>The article has a place for {what}, but it is empty.</source>
        <translation>Der Artikel hat eine Stelle für „{what}“, doch sie ist leer.</translation>
    </message>
    <message>
        <source>The article does not name {what}.</source>
        <translation>Im Artikel fehlt die Angabe „{what}“.</translation>
    </message>
    <message>
        <source>a title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>the publication</source>
        <translation>Publikation</translation>
    </message>
    <message>
        <source>a volume number</source>
        <translation>Jahrgang</translation>
    </message>
    <message>
        <source>an issue number</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>an author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>The date “{date}” could not be read.</source>
        <translation>Das Datum „{date}“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The article has no text.</source>
        <translation>Der Artikel hat keinen Text.</translation>
    </message>
    <message>
        <source>The date was taken from the dateline at the beginning of the text.</source>
        <translation>Das Datum wurde der Datumszeile am Anfang des Textes entnommen.</translation>
    </message>
    <message>
        <source>The text is too short to tell its language; “{language}” was assumed.</source>
        <translation>Der Text ist zu kurz, um seine Sprache zu erkennen; angenommen wurde „{language}“.</translation>
    </message>
    <message>
        <source>The article has no summary; one was drafted from sentences of its text, to be checked.</source>
        <translation>Der Artikel hat keine Zusammenfassung; aus Sätzen seines Textes wurde eine entworfen, die zu prüfen ist.</translation>
    </message>
    <message>
        <source>The article has no summary and is too short to draft one from.</source>
        <translation>Der Artikel hat keine Zusammenfassung und ist zu kurz, um eine zu entwerfen.</translation>
    </message>
    <message>
        <source>The article has no headings; sections and their headings were proposed.</source>
        <translation>Der Artikel hat keine Überschriften; Abschnitte und ihre Überschriften wurden vorgeschlagen.</translation>
    </message>
    <message>
        <source>The article expands {short} as “{printed}”; the list of acronyms has the usual “{usual}”.</source>
        <translation>Der Artikel löst {short} als „{printed}“ auf; das Abkürzungsverzeichnis enthält das übliche „{usual}“.</translation>
    </message>
    <message>
        <source>1 line was taken for page numbers or running heads and set aside.</source>
        <translation>1 Zeile wurde als Seitenzahl oder Kolumnentitel angesehen und beiseitegelegt.</translation>
    </message>
    <message>
        <source>{count} lines were taken for page numbers or running heads and set aside.</source>
        <translation>{count} Zeilen wurden als Seitenzahlen oder Kolumnentitel angesehen und beiseitegelegt.</translation>
    </message>
    <message>
        <source>A biography may name the author: “{words} …”</source>
        <translation>Eine Kurzbiografie nennt vielleicht den Autor: „{words} …“</translation>
    </message>
    <message>
        <source>The title “{title}” is from the file&apos;s properties.</source>
        <translation>Der Titel „{title}“ stammt aus den Eigenschaften der Datei.</translation>
    </message>
    <message>
        <source>The authors ({names}) are from the file&apos;s properties.</source>
        <translation>Die Autoren ({names}) stammen aus den Eigenschaften der Datei.</translation>
    </message>
    <message>
        <source>The publication “{name}” is from what stands around the article, not from its head.</source>
        <translation>Die Publikation „{name}“ stammt aus dem Umfeld des Artikels, nicht aus seinem Kopf.</translation>
    </message>
    <message>
        <source>1 link was left out, the words kept: only web and mail addresses are safe to print.</source>
        <translation>1 Link wurde weggelassen, seine Worte blieben: Nur Web- und E-Mail-Adressen lassen sich sicher drucken.</translation>
    </message>
    <message>
        <source>{count} links were left out, the words kept: only web and mail addresses are safe to print.</source>
        <translation>{count} Links wurden weggelassen, ihre Worte blieben: Nur Web- und E-Mail-Adressen lassen sich sicher drucken.</translation>
    </message>
    <message>
        <source>The file has tracked changes: insertions were taken, deletions left out.</source>
        <translation>Die Datei enthält verfolgte Änderungen: Einfügungen wurden übernommen, Löschungen weggelassen.</translation>
    </message>
    <message>
        <source>{count} stretches of hidden text were left out.</source>
        <translation>{count} Stellen mit verborgenem Text wurden weggelassen.</translation>
    </message>
    <message>
        <source>The comments in the file&apos;s margin were left out.</source>
        <translation>Die Kommentare am Rand der Datei wurden weggelassen.</translation>
    </message>
    <message>
        <source>{count} pictures are too large or missing and were left out.</source>
        <translation>{count} Bilder sind zu groß oder fehlen und wurden weggelassen.</translation>
    </message>
    <message>
        <source>Control characters in the text, which cannot be printed, were left out.</source>
        <translation>Nicht druckbare Steuerzeichen im Text wurden weggelassen.</translation>
    </message>
    <message>
        <source>1 control or other unprintable character was left out of the text.</source>
        <translation>1 Steuerzeichen oder anderes nicht druckbares Zeichen wurde aus dem Text weggelassen.</translation>
    </message>
    <message>
        <source>{count} control or other unprintable characters were left out of the text.</source>
        <translation>{count} Steuerzeichen oder andere nicht druckbare Zeichen wurden aus dem Text weggelassen.</translation>
    </message>
    <message>
        <source>The file also says of itself, and briefer leaves out: {said}.</source>
        <translation>Die Datei sagt außerdem über sich, was briefer weglässt: {said}.</translation>
    </message>
    <message>
        <source>Lists or quotations are nested too deep for Markdown; read as plain text.</source>
        <translation>Listen oder Zitatblöcke sind für Markdown zu tief verschachtelt; als reiner Text gelesen.</translation>
    </message>
    <message>
        <source>The page is nested too deep to tell its parts apart; all its words were taken.</source>
        <translation>Die Seite ist zu tief verschachtelt, um ihre Teile zu unterscheiden; alle ihre Worte wurden übernommen.</translation>
    </message>
    <message>
        <source>The file does not say its encoding; it was read as {encoding}. Check letters with accents.</source>
        <translation>Die Datei nennt ihre Kodierung nicht; sie wurde als {encoding} gelesen. Buchstaben mit Akzenten prüfen.</translation>
    </message>
    <message>
        <source>The PDF has 1 picture; briefer takes only text and tables from a PDF.</source>
        <translation>Das PDF enthält 1 Bild; briefer übernimmt aus PDFs nur Text und Tabellen.</translation>
    </message>
    <message>
        <source>The PDF has {count} pictures; briefer takes only text and tables from a PDF.</source>
        <translation>Das PDF enthält {count} Bilder; briefer übernimmt aus PDFs nur Text und Tabellen.</translation>
    </message>
    <message>
        <source>Something went wrong while drawing the pages ({reason}).</source>
        <translation>Beim Zeichnen der Seiten ist etwas schiefgegangen ({reason}).</translation>
    </message>
    <message>
        <source>The file no longer holds what was sent, so it was compared with the brief as it is now: what was changed in the brief meanwhile shows as a change of the reviewers.</source>
        <translation>Die Datei enthält nicht mehr, was gesendet wurde; sie wurde deshalb mit dem Briefing verglichen, wie es jetzt ist: was inzwischen im Briefing geändert wurde, erscheint als Änderung der Prüfer.</translation>
    </message>
    <message>
        <source>This review copy was made of another brief, as it seems: none of its texts is in this one.</source>
        <translation>Dieses Prüfexemplar gehört anscheinend zu einem anderen Briefing: keiner seiner Texte steht in diesem.</translation>
    </message>
    <message>
        <source>1 note has lost the text in the program that saved the file, as happens in some versions of LibreOffice; those of the brief stay as they are.</source>
        <translation>1 Note hat im Programm, das die Datei gespeichert hat, ihren Text verloren, wie in manchen Versionen von LibreOffice; die des Briefings bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>{count} notes have lost the text in the program that saved the file, as happens in some versions of LibreOffice; those of the brief stay as they are.</source>
        <translation>{count} Noten haben im Programm, das die Datei gespeichert hat, ihren Text verloren, wie in manchen Versionen von LibreOffice; die des Briefings bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>What the template prints here was changed.</source>
        <translation>Was die Vorlage hier druckt, wurde geändert.</translation>
    </message>
    <message>
        <source>What the template prints around this text was changed.</source>
        <translation>Was die Vorlage um diesen Text druckt, wurde geändert.</translation>
    </message>
    <message>
        <source>What the template prints here was taken out.</source>
        <translation>Was die Vorlage hier druckt, wurde herausgenommen.</translation>
    </message>
    <message>
        <source>Cells were added to or taken from this row.</source>
        <translation>Zu dieser Zeile kamen Zellen hinzu oder gingen weg.</translation>
    </message>
    <message>
        <source>A picture was inserted; add it to the brief by hand.</source>
        <translation>Ein Bild wurde eingefügt; fügen Sie es dem Briefing selbst hinzu.</translation>
    </message>
    <message>
        <source>The likelihood was changed to words that are not on the scale.</source>
        <translation>Die Wahrscheinlichkeit wurde in Wörter geändert, die nicht auf der Skala stehen.</translation>
    </message>
    <message>
        <source>The confidence was changed to words that are not on the scale.</source>
        <translation>Die Konfidenz wurde in Wörter geändert, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The text of note {count} was changed.</source>
        <translation>Der Text der Note {count} wurde geändert.</translation>
    </message>
    <message>
        <source>A new note.</source>
        <translation>Eine neue Note.</translation>
    </message>
    <message>
        <source>An answer to {name}: “{text}”</source>
        <translation>Eine Antwort an {name}: „{text}“</translation>
    </message>
    <message>
        <source>{name} has {what}.</source>
        <translation>{name}: {what}.</translation>
    </message>
</context>
<context>
    <name>Corrector</name>
    <message>
        <source>Correct the article&apos;s details</source>
        <translation>Angaben zum Artikel berichtigen</translation>
    </message>
    <message>
        <source>Rename a section</source>
        <translation>Abschnitt umbenennen</translation>
    </message>
    <message>
        <source>Merge sections</source>
        <translation>Abschnitte zusammenführen</translation>
    </message>
    <message>
        <source>Turn a heading into a paragraph</source>
        <translation>Überschrift in Absatz umwandeln</translation>
    </message>
    <message>
        <source>Split a section</source>
        <translation>Abschnitt teilen</translation>
    </message>
    <message>
        <source>Turn a paragraph into a heading</source>
        <translation>Absatz in Überschrift umwandeln</translation>
    </message>
    <message>
        <source>Confirm a notice</source>
        <translation>Hinweis bestätigen</translation>
    </message>
    <message>
        <source>Confirm a citation</source>
        <translation>Zitat bestätigen</translation>
    </message>
    <message>
        <source>Keep a heading</source>
        <translation>Überschrift behalten</translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n item(s)</source>
        <translation>
            <numerusform>%n Eintrag bestätigen</numerusform>
            <numerusform>%n Einträge bestätigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct the citation</source>
        <translation>Zitat berichtigen</translation>
    </message>
    <message>
        <source>Correct a citation</source>
        <translation>Zitat berichtigen</translation>
    </message>
    <message>
        <source>Grade a citation</source>
        <translation>Beleg bewerten</translation>
    </message>
    <message>
        <source>Turn a citation into plain text</source>
        <translation>Zitat in Text umwandeln</translation>
    </message>
    <message>
        <source>Join paragraphs</source>
        <translation>Absätze verbinden</translation>
    </message>
    <message>
        <source>Remove the article “{0}”</source>
        <translation>Artikel „{0}“ entfernen</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details of the article</source>
        <translation>Angaben zum Artikel</translation>
    </message>
    <message>
        <source>Names, parted by semicolons</source>
        <translation>Namen, durch Semikolon getrennt</translation>
    </message>
    <message>
        <source>29 August 2025</source>
        <translation>29. August 2025</translation>
    </message>
    <message>
        <source>Change the details</source>
        <translation>Angaben ändern</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Authors</source>
        <translation>&amp;Autoren</translation>
    </message>
    <message>
        <source>&amp;Publication</source>
        <translation>&amp;Publikation</translation>
    </message>
    <message>
        <source>&amp;Volume</source>
        <translation>&amp;Jahrgang</translation>
    </message>
    <message>
        <source>&amp;Issue</source>
        <translation>A&amp;usgabe</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>Years that were inferred from the date follow it.</source>
        <translation>Jahre, die aus dem Datum erschlossen wurden, folgen ihm.</translation>
    </message>
    <message>
        <source>The article needs a title.</source>
        <translation>Der Artikel braucht einen Titel.</translation>
    </message>
    <message>
        <source>“{0}” is no date. Write it like 29 August 2025 or 2025-08-29.</source>
        <translation>„{0}“ ist kein Datum. Schreibweise: 29 August 2025 oder 2025-08-29.</translation>
    </message>
</context>
<context>
    <name>DifferenceSide</name>
    <message>
        <source>Not in this version</source>
        <translation>Nicht in dieser Fassung</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Only here: {words}</source>
        <translation>Nur hier: {words}</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Information cut-off</source>
        <translation>Informationsschluss</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Prepared for</source>
        <translation>Erstellt für</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Aktenzeichen</translation>
    </message>
    <message>
        <source>Part {number}</source>
        <translation>Teil {number}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Citation left out</source>
        <translation>Ausgelassenes Zitat</translation>
    </message>
    <message>
        <source>Name of a source</source>
        <translation>Name einer Quelle</translation>
    </message>
    <message>
        <source>Accepted check {name}</source>
        <translation>Hingenommene Prüfung {name}</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitelegen</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Wörtliches Zitat</translation>
    </message>
    <message>
        <source>Bullet</source>
        <translation>Aufzählungspunkt</translation>
    </message>
    <message>
        <source>Numbered</source>
        <translation>Nummeriert</translation>
    </message>
    <message>
        <source>Basis: {text}</source>
        <translation>Grundlage: {text}</translation>
    </message>
    <message>
        <source>Significance: {text}</source>
        <translation>Bedeutung: {text}</translation>
    </message>
    <message>
        <source>Alternative text: {text}</source>
        <translation>Alternativtext: {text}</translation>
    </message>
    <message>
        <source>No head row</source>
        <translation>Keine Kopfzeile</translation>
    </message>
    <message>
        <source>to be kept</source>
        <translation>soll bleiben</translation>
    </message>
    <message>
        <source>may be left out</source>
        <translation>darf entfallen</translation>
    </message>
    <message>
        <source>to be left out first</source>
        <translation>soll zuerst entfallen</translation>
    </message>
    <message>
        <source>Drafted by briefer</source>
        <translation>Von briefer entworfen</translation>
    </message>
    <message>
        <source>Without a source</source>
        <translation>Ohne Quelle</translation>
    </message>
    <message>
        <source>Edited from its source</source>
        <translation>Gegenüber der Quelle bearbeitet</translation>
    </message>
    <message>
        <source>As in its source</source>
        <translation>Wie in der Quelle</translation>
    </message>
    <message>
        <source>{name} changed</source>
        <translation>{name} geändert</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>umformuliert</translation>
    </message>
    <message>
        <source>likelihood changed</source>
        <translation>Eintrittswahrscheinlichkeit geändert</translation>
    </message>
    <message>
        <source>confidence lowered</source>
        <translation>Konfidenz gesenkt</translation>
    </message>
    <message>
        <source>confidence raised</source>
        <translation>Konfidenz erhöht</translation>
    </message>
    <message>
        <source>confidence changed</source>
        <translation>Konfidenz geändert</translation>
    </message>
    <message>
        <source>evidence changed</source>
        <translation>Belege geändert</translation>
    </message>
    <message>
        <source>details changed</source>
        <translation>Einzelheiten geändert</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
</context>
<context>
    <name>DifferencesList</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{changes} since {time}</source>
        <translation>{changes} seit {time}</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorherige</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Previous change (Shift+F8)</source>
        <translation>Vorherige Änderung (Umschalt+F8)</translation>
    </message>
    <message>
        <source>Next change (F8)</source>
        <translation>Nächste Änderung (F8)</translation>
    </message>
    <message>
        <source>struck through</source>
        <translation>durchgestrichen</translation>
    </message>
    <message>
        <source>underlined</source>
        <translation>unterstrichen</translation>
    </message>
    <message>
        <source>change {number} of {count}</source>
        <translation>Änderung {number} von {count}</translation>
    </message>
</context>
<context>
    <name>DocumentBar</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Prepared for</source>
        <translation>Erstellt für</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>Titel ändern</translation>
    </message>
    <message>
        <source>Change whom it is for</source>
        <translation>Empfänger ändern</translation>
    </message>
    <message>
        <source>Change who prepared it</source>
        <translation>Verfasser ändern</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Kein Datum</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Change the marking</source>
        <translation>Kennzeichnung ändern</translation>
    </message>
    <message>
        <source>Year-month-day</source>
        <translation>Jahr-Monat-Tag</translation>
    </message>
    <message>
        <source>Date as year-month-day</source>
        <translation>Datum als Jahr-Monat-Tag</translation>
    </message>
    <message>
        <source>Change the date</source>
        <translation>Datum ändern</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Niemand genannt</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop an article or a brief here</source>
        <translation>Artikel oder Briefing hier ablegen</translation>
    </message>
    <message>
        <source>Text, Markdown, HTML, Word or PDF</source>
        <translation>Text, Markdown, HTML, Word oder PDF</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Link as evidence</source>
        <translation>Als Beleg verknüpfen</translation>
    </message>
    <message>
        <source>Cite here</source>
        <translation>Hier zitieren</translation>
    </message>
</context>
<context>
    <name>EarlierVersions</name>
    <message>
        <source>Restore an earlier version</source>
        <translation>Frühere Version wiederherstellen</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>only in the earlier version</source>
        <translation>nur in der früheren Version</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Jetzt geöffnet</translation>
    </message>
    <message>
        <source>only in what is open now</source>
        <translation>nur im jetzt Geöffneten</translation>
    </message>
    <message>
        <source>What is open now can be brought back by undo.</source>
        <translation>Das jetzt Geöffnete lässt sich mit Rückgängig zurückholen.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Version of {name} saved on</source>
        <translation>Version von {name}, gespeichert am</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Diese Version wiederherstellen</translation>
    </message>
    <message>
        <source>No earlier version is kept yet. One is kept whenever the brief is saved again.</source>
        <translation>Noch keine frühere Version aufbewahrt. Bei jedem weiteren Speichern kommt eine hinzu.</translation>
    </message>
    <message>
        <source>This version says the same as what is open now.</source>
        <translation>Diese Version sagt dasselbe wie das jetzt Geöffnete.</translation>
    </message>
</context>
<context>
    <name>EditionDesk</name>
    <message>
        <source>The next edition cannot be begun.</source>
        <translation>Die nächste Ausgabe lässt sich nicht beginnen.</translation>
    </message>
    <message>
        <source>Compare with another brief…</source>
        <translation>Mit anderem Briefing vergleichen…</translation>
    </message>
    <message>
        <source>This is a first edition: begin the next one with File &gt; New edition.</source>
        <translation>Dies ist eine erste Ausgabe: die nächste beginnt mit Datei &gt; Neue Ausgabe.</translation>
    </message>
    <message>
        <source>Give reasons for changes</source>
        <translation>Gründe für Änderungen nennen</translation>
    </message>
    <message>
        <source>Briefs (*.brief)</source>
        <translation>Briefings (*.brief)</translation>
    </message>
    <message>
        <source>Compare with another brief</source>
        <translation>Mit anderem Briefing vergleichen</translation>
    </message>
    <message>
        <source>{name} cannot be opened.</source>
        <translation>{name} lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Since {name}</source>
        <translation>Seit {name}</translation>
    </message>
    <message>
        <source>Since edition {number}</source>
        <translation>Seit Ausgabe {number}</translation>
    </message>
    <message>
        <source>Since edition {number} of {date}</source>
        <translation>Seit Ausgabe {number} vom {date}</translation>
    </message>
</context>
<context>
    <name>EditionWords</name>
    <message>
        <source>Nothing has changed.</source>
        <translation>Nichts hat sich geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n judgment(s) changed</source>
        <translation>
            <numerusform>%n Kernaussage geändert</numerusform>
            <numerusform>%n Kernaussagen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed as they were.</source>
        <translation>
            <numerusform>%n blieb, wie sie war.</numerusform>
            <numerusform>%n blieben, wie sie waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Time frame</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Sources added: {names}</source>
        <translation>Neue Quellen: {names}</translation>
    </message>
    <message>
        <source>Sources no longer cited: {names}</source>
        <translation>Nicht mehr zitierte Quellen: {names}</translation>
    </message>
    <message numerus="yes">
        <source>%n band(s) up</source>
        <translation>
            <numerusform>%n Stufe höher</numerusform>
            <numerusform>%n Stufen höher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n band(s) down</source>
        <translation>
            <numerusform>%n Stufe tiefer</numerusform>
            <numerusform>%n Stufen tiefer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Editions</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Entfallen</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>Neu gefasst</translation>
    </message>
    <message>
        <source>More likely</source>
        <translation>Wahrscheinlicher</translation>
    </message>
    <message>
        <source>Less likely</source>
        <translation>Weniger wahrscheinlich</translation>
    </message>
    <message>
        <source>Likelihood restated</source>
        <translation>Wahrscheinlichkeit neu angegeben</translation>
    </message>
    <message>
        <source>More confident</source>
        <translation>Mehr Konfidenz</translation>
    </message>
    <message>
        <source>Less confident</source>
        <translation>Weniger Konfidenz</translation>
    </message>
    <message>
        <source>Confidence restated</source>
        <translation>Konfidenz neu angegeben</translation>
    </message>
    <message>
        <source>Basis restated</source>
        <translation>Grundlage neu angegeben</translation>
    </message>
    <message>
        <source>Time frame restated</source>
        <translation>Zeitrahmen neu angegeben</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
</context>
<context>
    <name>EditorHead</name>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>Fett (Strg+B)</translation>
    </message>
    <message>
        <source>Italic (Ctrl+I)</source>
        <translation>Kursiv (Strg+I)</translation>
    </message>
    <message>
        <source>Link (Ctrl+L)</source>
        <translation>Link (Strg+L)</translation>
    </message>
    <message>
        <source>Insert citation (Ctrl+Shift+C)</source>
        <translation>Zitat einfügen (Strg+Umschalt+C)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Leave the editor (Esc)</source>
        <translation>Bearbeiten beenden (Esc)</translation>
    </message>
</context>
<context>
    <name>EditorPane</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür sie dient</translation>
    </message>
    <message>
        <source>Tabs of the template</source>
        <translation>Register der Vorlage</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Changed, to be saved under another name</source>
        <translation>Geändert, unter anderem Namen zu speichern</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
</context>
<context>
    <name>EmptyBrief</name>
    <message>
        <source>Draft from the summary points</source>
        <translation>Entwurf aus der Zusammenfassung</translation>
    </message>
    <message>
        <source>Add everything</source>
        <translation>Alles hinzufügen</translation>
    </message>
    <message>
        <source>Every item you tick on the left becomes part of the brief.</source>
        <translation>Jeder links angehakte Eintrag wird Teil des Briefings.</translation>
    </message>
    <message>
        <source>You can also start from a draft and cut it down.</source>
        <translation>Oder mit einem Entwurf beginnen und ihn kürzen.</translation>
    </message>
    <message>
        <source>Space ticks, Enter adds, Ctrl Z takes it back</source>
        <translation>Leertaste hakt an, Eingabetaste fügt hinzu, Strg Z nimmt zurück</translation>
    </message>
    <message>
        <source>Tick what matters</source>
        <translation>Anhaken, was zählt</translation>
    </message>
</context>
<context>
    <name>EmptyPart</name>
    <message>
        <source>briefer fills this part when it prints. Text of your own takes its place.</source>
        <translation>briefer füllt diesen Teil bei der Ausgabe. Eigener Text tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>Hier ist noch nichts.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Build from the judgments</source>
        <translation>Aus den Kernaussagen bilden</translation>
    </message>
    <message>
        <source>Draft from the body</source>
        <translation>Entwurf aus dem Haupttext</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Choose a source</source>
        <translation>Quelle wählen</translation>
    </message>
    <message>
        <source>Printed as {names}</source>
        <translation>Gedruckt als {names}</translation>
    </message>
    <message>
        <source>As the paper</source>
        <translation>Wie das Papier</translation>
    </message>
    <message>
        <source>“{text}” is no language. Write a code such as ru or zh-Hant.</source>
        <translation>„{text}“ ist keine Sprache. Schreiben Sie ein Kürzel wie ru oder zh-Hant.</translation>
    </message>
    <message>
        <source>“{text}” is no country. Write two letters such as AZ.</source>
        <translation>„{text}“ ist kein Land. Schreiben Sie zwei Buchstaben wie AZ.</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Names, parted by semicolons</source>
        <translation>Namen, durch Semikolon getrennt</translation>
    </message>
    <message>
        <source>A code such as ru or zh-Hant</source>
        <translation>Ein Kürzel wie ru oder zh-Hant</translation>
    </message>
    <message>
        <source>Two letters such as AZ</source>
        <translation>Zwei Buchstaben wie AZ</translation>
    </message>
    <message>
        <source>The outlet it takes its news from</source>
        <translation>Das Medium, von dem sie ihre Meldungen hat</translation>
    </message>
    <message>
        <source>What speaks for and against it, in a sentence</source>
        <translation>Was für und gegen sie spricht, in einem Satz</translation>
    </message>
    <message>
        <source>Other &amp;names</source>
        <translation>Andere &amp;Namen</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Reliability</source>
        <translation>&amp;Zuverlässigkeit</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Countr&amp;y</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>News &amp;from</source>
        <translation>&amp;Meldungen von</translation>
    </message>
    <message>
        <source>Mark&amp;ing</source>
        <translation>&amp;Kennzeichnung</translation>
    </message>
    <message>
        <source>&amp;Descriptor</source>
        <translation>&amp;Beschreibung</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something went wrong.</source>
        <translation>Etwas ist schiefgegangen.</translation>
    </message>
    <message>
        <source>Your work is safe in the journal and you can go on.</source>
        <translation>Die Arbeit ist im Journal gesichert, und es kann weitergehen.</translation>
    </message>
    <message>
        <source>You can go on. Save your work now.</source>
        <translation>Es kann weitergehen. Die Arbeit sollte jetzt gespeichert werden.</translation>
    </message>
    <message>
        <source>Unexpected error</source>
        <translation>Unerwarteter Fehler</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>EventEditor</name>
    <message>
        <source>Significance</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>What it changed or showed; a column of the chronology</source>
        <translation>Was es änderte oder zeigte; eine Spalte der Chronologie</translation>
    </message>
    <message>
        <source>Edit significance</source>
        <translation>Bedeutung bearbeiten</translation>
    </message>
</context>
<context>
    <name>EvidenceFinder</name>
    <message>
        <source>Find evidence</source>
        <translation>Belege suchen</translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
</context>
<context>
    <name>EvidenceRow</name>
    <message>
        <source>Remove {name} from the evidence</source>
        <translation>{name} aus den Belegen entfernen</translation>
    </message>
    <message>
        <source>Delete removes it</source>
        <translation>Entf entfernt ihn</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The file exists already.</source>
        <translation>Die Datei existiert bereits.</translation>
    </message>
    <message>
        <source>Replace it, or keep both.</source>
        <translation>Ersetzen oder beide behalten.</translation>
    </message>
    <message>
        <source>The folder cannot be made ({reason}).</source>
        <translation>Der Ordner kann nicht angelegt werden ({reason}).</translation>
    </message>
    <message>
        <source>No folder can have this name.</source>
        <translation>Kein Ordner kann so heißen.</translation>
    </message>
    <message>
        <source>A copy of the file that is there cannot be kept ({reason}), so it stays as it is.</source>
        <translation>Von der vorhandenen Datei lässt sich keine Kopie aufbewahren ({reason}); sie bleibt daher, wie sie ist.</translation>
    </message>
    <message>
        <source>Free some space, or keep both.</source>
        <translation>Schaffen Sie Platz, oder behalten Sie beide.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Bitte einen anderen wählen.</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Real styles, footnotes and headings</source>
        <translation>Echte Formatvorlagen, Fußnoten und Überschriften</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Tagged, PDF/UA-1 and PDF/A-2a</source>
        <translation>Mit Tags, PDF/UA-1 und PDF/A-2a</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>One file, pictures inside</source>
        <translation>Eine Datei, Bilder eingebettet</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text for wikis and editors</source>
        <translation>Einfacher Text für Wikis und Editoren</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>Fußnoten</translation>
    </message>
    <message>
        <source>Endnotes</source>
        <translation>Endnoten</translation>
    </message>
    <message>
        <source>Source and date</source>
        <translation>Quelle und Datum</translation>
    </message>
    <message>
        <source>As in the article</source>
        <translation>Wie im Artikel</translation>
    </message>
    <message>
        <source>all releases would have one name.</source>
        <translation>alle Freigaben hätten denselben Namen.</translation>
    </message>
    <message>
        <source>Put {marking} into the file name.</source>
        <translation>Setzen Sie {marking} in den Dateinamen.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>0 of {count} files made</source>
        <translation>0 von {count} Dateien erstellt</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>Mindestens ein Format wählen.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Einen Ordner wählen.</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Copy as rich text</source>
        <translation>Formatiert kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{name} exists, last changed {when}. The old file is kept as a backup.</source>
        <translation>{name} gibt es schon, zuletzt geändert {when}. Die alte Datei wird aufbewahrt.</translation>
    </message>
    <message>
        <source>{count} files of these names exist, last changed {when}. The old ones are kept as backups.</source>
        <translation>{count} Dateien dieser Namen gibt es schon, zuletzt geändert {when}. Die alten werden aufbewahrt.</translation>
    </message>
    <message>
        <source>briefer did not write {names}, or it was changed since. Replace it? A copy is kept.</source>
        <translation>{names} stammt nicht von briefer oder wurde seither geändert. Ersetzen? Eine Kopie wird aufbewahrt.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace files</source>
        <translation>Dateien ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n file(s)</source>
        <translation>
            <numerusform>%n Datei ersetzen</numerusform>
            <numerusform>%n Dateien ersetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>Erneut exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Export %n file(s)</source>
        <translation>
            <numerusform>%n Datei exportieren</numerusform>
            <numerusform>%n Dateien exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert…</translation>
    </message>
    <message>
        <source>{made} of {count} files made</source>
        <translation>{made} von {count} Dateien erstellt</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Abgebrochen. Es wurde nichts geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) replaced and kept as backup</source>
        <translation>
            <numerusform>%n Datei ersetzt und aufbewahrt</numerusform>
            <numerusform>%n Dateien ersetzt und aufbewahrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n Datei geschrieben</numerusform>
            <numerusform>%n Dateien geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message numerus="yes">
        <source>Review copy of the Word file, with your %n comment(s)</source>
        <translation>
            <numerusform>Prüfexemplar der Word-Datei, mit Ihrem %n Kommentar</numerusform>
            <numerusform>Prüfexemplar der Word-Datei, mit Ihren %n Kommentaren</numerusform>
        </translation>
    </message>
    <message>
        <source>Review copy of the Word file</source>
        <translation>Prüfexemplar der Word-Datei</translation>
    </message>
    <message>
        <source>What reviewers change in it is read back with File &gt; Read a returned Word file</source>
        <translation>Änderungen darin liest Datei &gt; Zurückgekommene Word-Datei lesen wieder ein</translation>
    </message>
    <message>
        <source>with open checks as comments</source>
        <translation>mit offenen Prüfungen als Kommentaren</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Only a Word file can be a review copy, and no release is one.</source>
        <translation>Nur eine Word-Datei kann Prüfexemplar sein, eine Freigabe ist keines.</translation>
    </message>
    <message>
        <source>What reviewers change in it is read back by File &gt; Read a returned Word file.</source>
        <translation>Änderungen darin liest Datei &gt; Zurückgekommene Word-Datei lesen wieder ein.</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Insert field…</source>
        <translation>Feld einfügen…</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Show what was replaced</source>
        <translation>Ersetzte Dateien zeigen</translation>
    </message>
    <message>
        <source>Folder to export to</source>
        <translation>Zielordner des Exports</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Untitled brief</source>
        <translation>Briefing ohne Titel</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) printed</source>
        <translation>
            <numerusform>%n Seite gedruckt</numerusform>
            <numerusform>%n Seiten gedruckt</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing was cancelled.</source>
        <translation>Das Drucken wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Copied as rich text.</source>
        <translation>Formatiert kopiert.</translation>
    </message>
    <message>
        <source>The part was copied.</source>
        <translation>Der Teil wurde kopiert.</translation>
    </message>
    <message>
        <source>Sources written: {name}</source>
        <translation>Quellen geschrieben: {name}</translation>
    </message>
    <message>
        <source>Exported again: {names}</source>
        <translation>Erneut exportiert: {names}</translation>
    </message>
</context>
<context>
    <name>FigureEditor</name>
    <message>
        <source>Alternative text</source>
        <translation>Alternativtext</translation>
    </message>
    <message>
        <source>Say in a sentence what it shows</source>
        <translation>In einem Satz sagen, was es zeigt</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Printed under the picture; may stay empty</source>
        <translation>Steht unter dem Bild; darf leer bleiben</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Alternative text, for readers who do not see the picture</source>
        <translation>Alternativtext für Leser, die das Bild nicht sehen</translation>
    </message>
    <message>
        <source>Describe picture</source>
        <translation>Bild beschreiben</translation>
    </message>
</context>
<context>
    <name>FileBench</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Add an article</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Copy the article&apos;s text first.</source>
        <translation>Zuerst den Text des Artikels kopieren.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message>
        <source>Nothing was pasted.</source>
        <translation>Es wurde nichts eingefügt.</translation>
    </message>
    <message>
        <source>Save the brief</source>
        <translation>Briefing speichern</translation>
    </message>
    <message>
        <source>Briefs (*.brief)</source>
        <translation>Briefings (*.brief)</translation>
    </message>
    <message>
        <source>“{title}” has changes that are not saved.</source>
        <translation>„{title}“ hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Restore an earlier version</source>
        <translation>Frühere Version wiederherstellen</translation>
    </message>
    <message>
        <source>briefer</source>
        <translation>briefer</translation>
    </message>
    <message>
        <source>{name} has this brief open since {time}.</source>
        <translation>{name} hat dieses Briefing seit {time} geöffnet.</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Schreibgeschützt öffnen</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>Übernehmen…</translation>
    </message>
    <message>
        <source>{name} can then no longer save to this file. What is not saved there yet stays in their window only.</source>
        <translation>{name} kann dann nicht mehr in diese Datei speichern. Was dort noch nicht gespeichert ist, bleibt nur in jenem Fenster.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>This brief was changed by another program at {time}. Yours is still here.</source>
        <translation>Dieses Briefing wurde um {time} von einem anderen Programm geändert. Ihre Fassung ist weiterhin hier.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Load theirs</source>
        <translation>Andere laden</translation>
    </message>
    <message>
        <source>Articles and briefs (*.brief *.txt *.md *.html *.htm *.docx *.pdf *.json *.yaml *.yml);;All files (*)</source>
        <translation>Artikel und Briefings (*.brief *.txt *.md *.html *.htm *.docx *.pdf *.json *.yaml *.yml);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Reading the article</source>
        <translation>Lesen des Artikels</translation>
    </message>
    <message>
        <source>Reading the pasted article</source>
        <translation>Lesen des eingefügten Artikels</translation>
    </message>
    <message>
        <source>The recovered work cannot be read.</source>
        <translation>Die wiederhergestellte Arbeit kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The brief was not saved. Your work is still here and in the journal.</source>
        <translation>Das Briefing wurde nicht gespeichert. Die Arbeit ist weiterhin hier und im Journal.</translation>
    </message>
    <message>
        <source>This version cannot be opened.</source>
        <translation>Diese Version kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The version on the disk cannot be opened.</source>
        <translation>Die Version auf dem Datenträger kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Load the version on the disk</source>
        <translation>Version auf dem Datenträger laden</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>Öffnen von {name}</translation>
    </message>
    <message>
        <source>Add an article</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <source>{doing} did not work.</source>
        <translation>{doing} ist nicht gelungen.</translation>
    </message>
    <message>
        <source>The brief was not saved.</source>
        <translation>Das Briefing wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>{name} has this brief open.</source>
        <translation>{name} hat dieses Briefing geöffnet.</translation>
    </message>
    <message>
        <source>Save it under another name.</source>
        <translation>Unter einem anderen Namen speichern.</translation>
    </message>
    <message>
        <source>Somebody else took this brief over.</source>
        <translation>Jemand anderes hat dieses Briefing übernommen.</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Empty the filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Find in the brief and its pages</source>
        <translation>Im Briefing und auf seinen Seiten suchen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Fundstellen</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Vorherige (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Nächste (F3)</translation>
    </message>
    <message>
        <source>Match capitals</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Replace (Ctrl+H)</source>
        <translation>Ersetzen (Strg+H)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>{now} of {count}</source>
        <translation>{now} von {count}</translation>
    </message>
    <message>
        <source>{place}, only in the pages</source>
        <translation>{place}, nur auf den Seiten</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Replace “{find}” by “{by}”</source>
        <translation>„{find}“ durch „{by}“ ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n Stelle ersetzt</numerusform>
            <numerusform>%n Stellen ersetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Open checks</source>
        <translation>Offene Befunde</translation>
    </message>
</context>
<context>
    <name>FitDesk</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>FitModel</name>
    <message>
        <source>Part or item</source>
        <translation>Teil oder Punkt</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>In notes</source>
        <translation>In Anm.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Lines of the notes that the item marks first</source>
        <translation>Zeilen der Anmerkungen, die der Punkt zuerst nennt</translation>
    </message>
    <message>
        <source>Text and notes as a share of a page</source>
        <translation>Text und Anmerkungen als Anteil einer Seite</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>will be left out</source>
        <translation>entfällt</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Leave out first</source>
        <translation>Zuerst weglassen</translation>
    </message>
    <message>
        <source>Title, lists of notes and sources, white space</source>
        <translation>Titel, Verzeichnisse, Weißraum</translation>
    </message>
    <message>
        <source>{used} of 1 item</source>
        <translation>{used} von 1 Punkt</translation>
    </message>
    <message>
        <source>{used} of {most} items</source>
        <translation>{used} von {most} Punkten</translation>
    </message>
    <message>
        <source>{used} of 1 word</source>
        <translation>{used} von 1 Wort</translation>
    </message>
    <message>
        <source>{used} of {most} words</source>
        <translation>{used} von {most} Wörtern</translation>
    </message>
    <message>
        <source>{used} of 1 page</source>
        <translation>{used} von 1 Seite</translation>
    </message>
    <message>
        <source>{used} of {most} pages</source>
        <translation>{used} von {most} Seiten</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Kein Text</translation>
    </message>
</context>
<context>
    <name>FitTable</name>
    <message>
        <source>Parts and items</source>
        <translation>Teile und Punkte</translation>
    </message>
    <message>
        <source>Space ticks what stays in the brief, Enter shows a row in the brief.</source>
        <translation>Leertaste hakt an, was im Briefing bleibt; Eingabe zeigt eine Zeile im Briefing.</translation>
    </message>
</context>
<context>
    <name>FitWindow</name>
    <message>
        <source>Fit to limits</source>
        <translation>Auf Grenzen kürzen</translation>
    </message>
    <message>
        <source>Set a priority</source>
        <translation>Vorrang setzen</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen…</translation>
    </message>
    <message>
        <source>Every item has its tick.</source>
        <translation>Jeder Punkt hat seinen Haken.</translation>
    </message>
    <message>
        <source>The ticks are as proposed.</source>
        <translation>Die Haken stehen wie vorgeschlagen.</translation>
    </message>
    <message>
        <source>Choose rows first.</source>
        <translation>Wählen Sie zuerst Zeilen aus.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>With the ticks</source>
        <translation>Mit den Haken</translation>
    </message>
    <message>
        <source>Priority of the chosen rows</source>
        <translation>Vorrang der gewählten Zeilen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>&amp;Normal</translation>
    </message>
    <message>
        <source>Leave out &amp;first</source>
        <translation>&amp;Zuerst weglassen</translation>
    </message>
    <message>
        <source>Next without a tick</source>
        <translation>Nächste ohne Haken</translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>Wie vorgeschlagen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>FitWords</name>
    <message>
        <source>Give some of what is kept another priority, or shorten the text.</source>
        <translation>Geben Sie etwas von dem, was bleibt, einen anderen Vorrang, oder kürzen Sie den Text.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) without a tick are proposed to be left out.</source>
        <translation>
            <numerusform>%n Punkt ohne Haken soll nach dem Vorschlag entfallen.</numerusform>
            <numerusform>%n Punkte ohne Haken sollen nach dem Vorschlag entfallen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick and untick until it suits you.</source>
        <translation>Setzen Sie Haken, bis es passt.</translation>
    </message>
    <message numerus="yes">
        <source>A word or two fewer in each would save a line in %n item(s).</source>
        <translation>
            <numerusform>Ein, zwei Wörter weniger sparten in %n Punkt eine Zeile.</numerusform>
            <numerusform>Ein, zwei Wörter weniger sparten in %n Punkten je eine Zeile.</numerusform>
        </translation>
    </message>
    <message>
        <source>Margins of {mm} mm in the template would make it {pages} pages.</source>
        <translation>Mit Rändern von {mm} mm in der Vorlage wären es {pages} Seiten.</translation>
    </message>
    <message>
        <source>Short forms of repeated notes, set in the template, would make it {pages} pages.</source>
        <translation>Mit Kurzformen wiederholter Anmerkungen, in der Vorlage gesetzt, wären es {pages} Seiten.</translation>
    </message>
    <message>
        <source>Without leaving anything out:</source>
        <translation>Ohne etwas wegzulassen:</translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n item(s)</source>
        <translation>
            <numerusform>%n Punkt weglassen</numerusform>
            <numerusform>%n Punkte weglassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) left out and kept under Set aside.</source>
        <translation>
            <numerusform>%n Punkt weggelassen und beiseitegelegt.</numerusform>
            <numerusform>%n Punkte weggelassen und beiseitegelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The template has no limits. Untick what you would leave out, and see what it gives.</source>
        <translation>Die Vorlage hat keine Grenzen. Nehmen Sie Haken weg und sehen Sie, was es ergibt.</translation>
    </message>
    <message>
        <source>Everything is within its limits.</source>
        <translation>Alles liegt in seinen Grenzen.</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>Das Papier</translation>
    </message>
    <message>
        <source>{name} keeps {used} of {most} items even without all that may go.</source>
        <translation>{name} behält {used} von {most} Punkten, auch ohne alles, was entfallen darf.</translation>
    </message>
    <message>
        <source>{name} keeps {used} of {most} words even without all that may go.</source>
        <translation>{name} behält {used} von {most} Wörtern, auch ohne alles, was entfallen darf.</translation>
    </message>
    <message>
        <source>{name} keeps {used} of {most} pages even without all that may go.</source>
        <translation>{name} behält {used} von {most} Seiten, auch ohne alles, was entfallen darf.</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>FormatRow</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Made, not yet written</source>
        <translation>Erstellt, noch nicht geschrieben</translation>
    </message>
    <message>
        <source>Making page {page} of {pages}</source>
        <translation>Seite {page} von {pages} wird gesetzt</translation>
    </message>
    <message>
        <source>Making the file…</source>
        <translation>Datei wird erstellt…</translation>
    </message>
    <message>
        <source>Written, {size}</source>
        <translation>Geschrieben, {size}</translation>
    </message>
    <message>
        <source>{count} files written, {size}</source>
        <translation>{count} Dateien geschrieben, {size}</translation>
    </message>
    <message>
        <source>Progress of {format}</source>
        <translation>Fortschritt von {format}</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>How citations are printed in this format</source>
        <translation>Wie Zitate in diesem Format gedruckt werden</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>Duplicate (Ctrl+D)</source>
        <translation>Duplizieren (Strg+D)</translation>
    </message>
    <message>
        <source>Move to the trash (Delete)</source>
        <translation>In den Papierkorb (Entf)</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Wiederholen (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Apply to the open brief</source>
        <translation>Auf das geöffnete Briefing anwenden</translation>
    </message>
</context>
<context>
    <name>GoesOut</name>
    <message>
        <source>What goes out</source>
        <translation>Was hinausgeht</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Anmerkung</numerusform>
            <numerusform>%n Anmerkungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n Medium</numerusform>
            <numerusform>%n Medien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GradeDialog</name>
    <message>
        <source>Grade the citation</source>
        <translation>Beleg bewerten</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>An outlet, where this piece says so</source>
        <translation>Ein Medium, wo dieses Stück es sagt</translation>
    </message>
    <message>
        <source>As its outlet</source>
        <translation>Wie sein Medium</translation>
    </message>
    <message>
        <source>As its outlet, {letter}</source>
        <translation>Wie sein Medium, {letter}</translation>
    </message>
    <message>
        <source>&amp;Credibility of what it says</source>
        <translation>&amp;Glaubwürdigkeit des Gesagten</translation>
    </message>
    <message>
        <source>&amp;Reliability of the source</source>
        <translation>&amp;Zuverlässigkeit der Quelle</translation>
    </message>
    <message>
        <source>&amp;What speaks for and against it</source>
        <translation>&amp;Was für und gegen sie spricht</translation>
    </message>
    <message>
        <source>Has its &amp;news from</source>
        <translation>&amp;Meldungen von</translation>
    </message>
    <message>
        <source>Grades are those of the Admiralty system (NATO STANAG 2511).</source>
        <translation>Die Bewertungen sind die des Admiralty-Systems (NATO STANAG 2511).</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Bewertung</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Choose a step to go back or forward to it.</source>
        <translation>Einen Schritt wählen, um zu ihm zurück- oder vorzugehen.</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ItemView</name>
    <message>
        <source>This picture cannot be shown; its file is damaged.</source>
        <translation>Dieses Bild kann nicht angezeigt werden; seine Datei ist beschädigt.</translation>
    </message>
</context>
<context>
    <name>JudgmentEditor</name>
    <message>
        <source>Likelihood</source>
        <translation>Eintrittswahrscheinlichkeit</translation>
    </message>
    <message>
        <source>The template&apos;s likelihood scale cannot be read.</source>
        <translation>Die Wahrscheinlichkeitsskala der Vorlage kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Time frame</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>printed beside the likelihood</source>
        <translation>neben der Eintrittswahrscheinlichkeit gedruckt</translation>
    </message>
    <message>
        <source>By when it can be judged, such as: by June 2026</source>
        <translation>Bis wann es sich zeigen muss, etwa: bis Juni 2026</translation>
    </message>
    <message>
        <source>printed in a sentence of its own</source>
        <translation>in einem eigenen Satz gedruckt</translation>
    </message>
    <message>
        <source>Confidence and its basis</source>
        <translation>Konfidenz und ihre Grundlage</translation>
    </message>
    <message>
        <source>Basis of the confidence</source>
        <translation>Grundlage der Konfidenz</translation>
    </message>
    <message>
        <source>What the confidence rests on</source>
        <translation>Worauf die Konfidenz beruht</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Find evidence</source>
        <translation>Belege suchen</translation>
    </message>
    <message>
        <source>Look for sentences of the articles that share the judgment&apos;s words</source>
        <translation>Sätze der Artikel suchen, die Wörter der Kernaussage teilen</translation>
    </message>
    <message>
        <source>Change likelihood</source>
        <translation>Eintrittswahrscheinlichkeit ändern</translation>
    </message>
    <message>
        <source>Change confidence</source>
        <translation>Konfidenz ändern</translation>
    </message>
    <message>
        <source>Edit basis</source>
        <translation>Grundlage bearbeiten</translation>
    </message>
    <message>
        <source>Edit time frame</source>
        <translation>Zeitraum bearbeiten</translation>
    </message>
    <message>
        <source>Remove evidence</source>
        <translation>Beleg entfernen</translation>
    </message>
    <message>
        <source>Accept evidence</source>
        <translation>Beleg annehmen</translation>
    </message>
    <message>
        <source>Refuse evidence</source>
        <translation>Beleg ablehnen</translation>
    </message>
    <message>
        <source>Accept all evidence</source>
        <translation>Alle Belege annehmen</translation>
    </message>
    <message>
        <source>Refuse all evidence</source>
        <translation>Alle Belege ablehnen</translation>
    </message>
    <message>
        <source>Nothing more was found that shares its words.</source>
        <translation>Nichts weiter gefunden, das ihre Wörter teilt.</translation>
    </message>
</context>
<context>
    <name>KeyboardDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>LabelsTab</name>
    <message>
        <source>Words of the document</source>
        <translation>Wörter des Dokuments</translation>
    </message>
</context>
<context>
    <name>LanguageDialog</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language of menus and messages changes when briefer starts again.</source>
        <translation>Die Sprache der Menüs und Meldungen wechselt beim nächsten Start von briefer.</translation>
    </message>
    <message>
        <source>As the system has it ({language})</source>
        <translation>Wie im System ({language})</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Armenian</source>
        <translation>Armenisch</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>Aserbaidschanisch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Georgisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Also printed as {names}</source>
        <translation>Auch gedruckt als {names}</translation>
    </message>
    <message>
        <source>the article</source>
        <translation>der Artikel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Has its news from: {names}</source>
        <translation>Hat seine Meldungen von: {names}</translation>
    </message>
    <message>
        <source>Offered, {score}: {words}</source>
        <translation>Angeboten, {score}: {words}</translation>
    </message>
    <message>
        <source>No longer in the article</source>
        <translation>Nicht mehr im Artikel</translation>
    </message>
    <message>
        <source>No evidence</source>
        <translation>Keine Belege</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Keine Quelle</translation>
    </message>
    <message>
        <source>{cited} of {all} pieces of evidence cite a source</source>
        <translation>{cited} von {all} Belegstellen nennen eine Quelle</translation>
    </message>
    <message>
        <source>One outlet: {name}</source>
        <translation>Ein Medium: {name}</translation>
    </message>
    <message>
        <source>Falls: nothing else supports it</source>
        <translation>Fällt: nichts anderes stützt sie</translation>
    </message>
    <message>
        <source>Rests on one outlet then: {name}</source>
        <translation>Beruht dann auf einem Medium: {name}</translation>
    </message>
    <message>
        <source>Loses {lost} of {of} pieces of evidence</source>
        <translation>Verliert {lost} von {of} Belegstellen</translation>
    </message>
    <message>
        <source>Keeps all its evidence, by other outlets</source>
        <translation>Behält alle Belege durch andere Medien</translation>
    </message>
</context>
<context>
    <name>LedgerWindow</name>
    <message>
        <source>Evidence ledger</source>
        <translation>Belegverzeichnis</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Geschrieben: {path}</translation>
    </message>
    <message>
        <source>brief</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON for other programs (*.json)</source>
        <translation>JSON für andere Programme (*.json)</translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>Verzeichnis exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n judgment(s)</source>
        <translation>
            <numerusform>%n Kernaussage</numerusform>
            <numerusform>%n Kernaussagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n Medium</numerusform>
            <numerusform>%n Medien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgment(s) without evidence</source>
        <translation>
            <numerusform>%n Kernaussage ohne Belege</numerusform>
            <numerusform>%n Kernaussagen ohne Belege</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgment(s) on one outlet only</source>
        <translation>
            <numerusform>%n Kernaussage auf nur einem Medium</numerusform>
            <numerusform>%n Kernaussagen auf nur einem Medium</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) offered</source>
        <translation>
            <numerusform>%n Stelle angeboten</numerusform>
            <numerusform>%n Stellen angeboten</numerusform>
        </translation>
    </message>
    <message>
        <source>The brief has no judgments.</source>
        <translation>Das Briefing hat keine Kernaussagen.</translation>
    </message>
    <message>
        <source>No source has a tick.</source>
        <translation>Keine Quelle ist gewählt.</translation>
    </message>
    <message>
        <source>Tick sources to see what would be left without them.</source>
        <translation>Wählen Sie Quellen, um zu sehen, was ohne sie bliebe.</translation>
    </message>
    <message>
        <source>Without {names}. Judgments that fall: {falls}; that rest on less: {weaker}.</source>
        <translation>Ohne {names}. Kernaussagen, die fallen: {falls}; die auf weniger beruhen: {weaker}.</translation>
    </message>
    <message>
        <source>Judgment and evidence</source>
        <translation>Kernaussage und Belege</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Judgments with their evidence</source>
        <translation>Kernaussagen mit ihren Belegen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Judgments</source>
        <translation>Kernaussagen</translation>
    </message>
    <message>
        <source>Falls without it</source>
        <translation>Fällt ohne sie</translation>
    </message>
    <message>
        <source>Sources with the judgments that rest on them</source>
        <translation>Quellen mit den Kernaussagen, die auf ihnen beruhen</translation>
    </message>
    <message>
        <source>Space pulls a source, to see what would be left without it.</source>
        <translation>Die Leertaste nimmt eine Quelle weg, um zu sehen, was ohne sie bliebe.</translation>
    </message>
    <message>
        <source>Judgment</source>
        <translation>Kernaussage</translation>
    </message>
    <message>
        <source>Without what is ticked</source>
        <translation>Ohne das Gewählte</translation>
    </message>
    <message>
        <source>What would be left</source>
        <translation>Was bliebe</translation>
    </message>
    <message>
        <source>The ledger by judgment or by source</source>
        <translation>Das Verzeichnis nach Kernaussage oder Quelle</translation>
    </message>
    <message>
        <source>By judgment</source>
        <translation>Nach Kernaussage</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Nach Quelle</translation>
    </message>
    <message>
        <source>Filter the ledger</source>
        <translation>Verzeichnis filtern</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Alle abwählen</translation>
    </message>
    <message>
        <source>Enter shows a row where it stands.</source>
        <translation>Die Eingabetaste zeigt eine Zeile an ihrer Stelle.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Find a template</source>
        <translation>Vorlage finden</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihre Fassung</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
</context>
<context>
    <name>LikelihoodScale</name>
    <message>
        <source>Likelihood</source>
        <translation>Eintrittswahrscheinlichkeit</translation>
    </message>
</context>
<context>
    <name>LikelihoodTab</name>
    <message>
        <source>Likelihood</source>
        <translation>Eintrittswahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Likelihood scale</source>
        <translation>Wahrscheinlichkeitsskala</translation>
    </message>
    <message>
        <source>Print the range beside the word</source>
        <translation>Bereich neben dem Wort drucken</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Set link</source>
        <translation>Link setzen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>Link entfernen</translation>
    </message>
    <message>
        <source>This is no web or mail address. Begin it with https:// or mailto:</source>
        <translation>Das ist keine Web- oder E-Mail-Adresse. Sie muss mit https:// oder mailto: beginnen.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>not possible now</source>
        <translation>jetzt nicht möglich</translation>
    </message>
    <message>
        <source>needs an open brief</source>
        <translation>braucht ein offenes Briefing</translation>
    </message>
</context>
<context>
    <name>MarkedChips</name>
    <message>
        <source>{text} (only here)</source>
        <translation>{text} (nur hier)</translation>
    </message>
</context>
<context>
    <name>MarkingTab</name>
    <message>
        <source>Marking</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>New briefs are marked</source>
        <translation>Kennzeichnung neuer Briefings</translation>
    </message>
    <message>
        <source>One a line, the least restricted first. Empty allows every known marking.</source>
        <translation>Eine je Zeile, die am wenigsten einschränkende zuerst. Leer erlaubt jede bekannte Kennzeichnung.</translation>
    </message>
    <message>
        <source>Markings allowed</source>
        <translation>Erlaubte Kennzeichnungen</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Written as {file}</source>
        <translation>Wird geschrieben als {file}</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Search that</source>
        <translation>Danach suchen</translation>
    </message>
    <message>
        <source>No item contains “{0}”.</source>
        <translation>Kein Eintrag enthält „{0}“.</translation>
    </message>
    <message>
        <source>No item of that kind.</source>
        <translation>Kein Eintrag dieser Art.</translation>
    </message>
    <message>
        <source>1 item contains “{0}”.</source>
        <translation>1 Eintrag enthält „{0}“.</translation>
    </message>
    <message numerus="yes">
        <source>%n items contain “{0}”.</source>
        <translation>
            <numerusform>%n Eintrag enthält „{0}“.</numerusform>
            <numerusform>%n Einträge enthalten „{0}“.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferHead</name>
    <message numerus="yes">
        <source>%n piece(s) found, not evidence until you take it</source>
        <translation>
            <numerusform>%n Stelle gefunden; Beleg erst, wenn Sie sie nehmen</numerusform>
            <numerusform>%n Stellen gefunden; Belege erst, wenn Sie sie nehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) found, no evidence until you take them</source>
        <translation>
            <numerusform>%n Stelle gefunden; Beleg erst, wenn Sie sie nehmen</numerusform>
            <numerusform>%n Stellen gefunden; Belege erst, wenn Sie sie nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Alle annehmen</translation>
    </message>
    <message>
        <source>Refuse all</source>
        <translation>Alle ablehnen</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>Likeness {score} of 1: how much of the judgment&apos;s words the sentence and its paragraph share, rare words counting most (BM25). It does not say whether the sentence supports or contradicts the judgment.</source>
        <translation>Ähnlichkeit {score} von 1: wie viele Wörter der Kernaussage der Satz und sein Absatz teilen, seltene zählen am meisten (BM25). Sie sagt nicht, ob der Satz die Kernaussage stützt oder ihr widerspricht.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Take {name} as evidence (Space)</source>
        <translation>{name} als Beleg nehmen (Leertaste)</translation>
    </message>
    <message>
        <source>Refuse {name} (Delete)</source>
        <translation>{name} ablehnen (Entf)</translation>
    </message>
    <message>
        <source>Offered, {score}: {name}</source>
        <translation>Angeboten, {score}: {name}</translation>
    </message>
    <message>
        <source>Space takes it, Delete refuses it</source>
        <translation>Leertaste nimmt, Entf lehnt ab</translation>
    </message>
</context>
<context>
    <name>OpenChecks</name>
    <message>
        <source>and {count} more in Checks</source>
        <translation>und {count} mehr unter Prüfungen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>OutletModel</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>News from</source>
        <translation>Meldungen von</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>the article</source>
        <translation>der Artikel</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>darin</translation>
    </message>
    <message>
        <source>Also {names}</source>
        <translation>Auch {names}</translation>
    </message>
</context>
<context>
    <name>OutletsPage</name>
    <message>
        <source>Merge into one</source>
        <translation>Zu einer vereinigen</translation>
    </message>
    <message>
        <source>Withdrawn…</source>
        <translation>Zurückgezogen…</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) chosen</source>
        <translation>
            <numerusform>%n Quelle gewählt</numerusform>
            <numerusform>%n Quellen gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a source first.</source>
        <translation>Wählen Sie zuerst eine Quelle.</translation>
    </message>
    <message>
        <source>Choose several sources first, with Ctrl or Shift.</source>
        <translation>Wählen Sie zuerst mehrere Quellen, mit Strg oder Umschalt.</translation>
    </message>
    <message>
        <source>Choose one source first.</source>
        <translation>Wählen Sie zuerst eine Quelle.</translation>
    </message>
    <message>
        <source>As {name}</source>
        <translation>Als {name}</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>List of pages</source>
        <translation>Seitenliste</translation>
    </message>
</context>
<context>
    <name>PageTab</name>
    <message>
        <source>Paper and margins</source>
        <translation>Papier und Ränder</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Top, mm</source>
        <translation>Oben, mm</translation>
    </message>
    <message>
        <source>Bottom, mm</source>
        <translation>Unten, mm</translation>
    </message>
    <message>
        <source>Left, mm</source>
        <translation>Links, mm</translation>
    </message>
    <message>
        <source>Right, mm</source>
        <translation>Rechts, mm</translation>
    </message>
    <message>
        <source>Room for remarks, mm</source>
        <translation>Raum für Bemerkungen, mm</translation>
    </message>
    <message>
        <source>Number the lines in the margin</source>
        <translation>Zeilen am Rand zählen</translation>
    </message>
    <message>
        <source>Head of the paper</source>
        <translation>Kopf des Papiers</translation>
    </message>
    <message>
        <source>The paper begins with</source>
        <translation>Das Papier beginnt mit</translation>
    </message>
    <message>
        <source>Kind of paper, above the title</source>
        <translation>Art des Papiers, über dem Titel</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Organisation, on every page</source>
        <translation>Organisation, auf jeder Seite</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Sprache des Dokuments</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datumsformat</translation>
    </message>
    <message>
        <source>Line under the title, or lines of a memo or warning</source>
        <translation>Zeile unter dem Titel oder Zeilen eines Memos oder einer Warnung</translation>
    </message>
    <message>
        <source>A finished brief must say</source>
        <translation>Ein fertiges Briefing muss sagen</translation>
    </message>
    <message>
        <source>The whole paper</source>
        <translation>Das ganze Papier</translation>
    </message>
    <message>
        <source>Most pages</source>
        <translation>Seiten höchstens</translation>
    </message>
    <message>
        <source>Most words</source>
        <translation>Wörter höchstens</translation>
    </message>
    <message>
        <source>Print a contents list</source>
        <translation>Inhaltsverzeichnis drucken</translation>
    </message>
    <message>
        <source>Set running text in lines of one length, words parted</source>
        <translation>Fließtext im Blocksatz mit Silbentrennung</translation>
    </message>
    <message>
        <source>Print quotation marks and dashes of the language</source>
        <translation>Anführungszeichen und Striche der Sprache drucken</translation>
    </message>
    <message>
        <source>Print the marking of each item before it</source>
        <translation>Die Kennzeichnung jedes Textes vor ihm drucken</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>The pages appear here</source>
        <translation>Hier erscheinen die Seiten</translation>
    </message>
    <message>
        <source>They are the same pages that export writes.</source>
        <translation>Es sind dieselben Seiten, die der Export schreibt.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>The finished pages. Ctrl+Up and Ctrl+Down go from item to item, Shift and arrows select text.</source>
        <translation>Die fertigen Seiten. Strg+Auf und Strg+Ab gehen von Punkt zu Punkt, Umschalt und Pfeile wählen Text aus.</translation>
    </message>
</context>
<context>
    <name>PagesHeader</name>
    <message>
        <source>Page looked at</source>
        <translation>Betrachtete Seite</translation>
    </message>
    <message>
        <source>Zoom out (Ctrl+−)</source>
        <translation>Verkleinern (Strg+−)</translation>
    </message>
    <message>
        <source>Zoom in (Ctrl++)</source>
        <translation>Vergrößern (Strg++)</translation>
    </message>
    <message>
        <source>Find in the brief and its pages (Ctrl+F)</source>
        <translation>Im Briefing und auf seinen Seiten suchen (Strg+F)</translation>
    </message>
    <message>
        <source>List of pages</source>
        <translation>Seitenliste</translation>
    </message>
    <message>
        <source>Show as released to…</source>
        <translation>Zeigen wie freigegeben für…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>{page} of {count}</source>
        <translation>{page} von {count}</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>Size of the pages</source>
        <translation>Größe der Seiten</translation>
    </message>
    <message>
        <source>Size of the pages (Ctrl+0 fits the width)</source>
        <translation>Größe der Seiten (Strg+0 passt an die Breite an)</translation>
    </message>
</context>
<context>
    <name>PagesPane</name>
    <message>
        <source>Why the pages are not up to date</source>
        <translation>Warum die Seiten nicht aktuell sind</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>The pages are those before the last change: a character cannot be printed. See Checks.</source>
        <translation>Die Seiten zeigen den Stand vor der letzten Änderung: Ein Zeichen kann nicht gedruckt werden. Näheres unter Prüfungen.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Brief</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>PaperDetailsDialog</name>
    <message>
        <source>Details of the paper</source>
        <translation>Angaben zum Papier</translation>
    </message>
    <message>
        <source>Change the details</source>
        <translation>Angaben ändern</translation>
    </message>
    <message>
        <source>&amp;Likelihood scale</source>
        <translation>&amp;Wahrscheinlichkeitsskala</translation>
    </message>
    <message>
        <source>Change the details of the paper</source>
        <translation>Angaben zum Papier ändern</translation>
    </message>
    <message>
        <source>Likelihood scale</source>
        <translation>Wahrscheinlichkeitsskala</translation>
    </message>
    <message>
        <source>The template’s: {0}</source>
        <translation>Die der Vorlage: {0}</translation>
    </message>
    <message>
        <source>&amp;Subtitle</source>
        <translation>&amp;Untertitel</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>Prepared &amp;for</source>
        <translation>Erstellt &amp;für</translation>
    </message>
    <message>
        <source>Prepared &amp;by</source>
        <translation>Erstellt &amp;von</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>&amp;Zeichen</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Expires</source>
        <translation>&amp;Läuft ab</translation>
    </message>
    <message>
        <source>&amp;Information cut-off</source>
        <translation>&amp;Informationsstand</translation>
    </message>
    <message>
        <source>29 August 2025</source>
        <translation>29. August 2025</translation>
    </message>
    <message>
        <source>“{0}” is no date. Write it like 29 August 2025 or 2025-08-29.</source>
        <translation>„{0}“ ist kein Datum. Schreibweise: 29 August 2025 oder 2025-08-29.</translation>
    </message>
</context>
<context>
    <name>PartsModel</name>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>Keine Pflicht</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
</context>
<context>
    <name>PartsTab</name>
    <message>
        <source>New part</source>
        <translation>Neuer Teil</translation>
    </message>
    <message>
        <source>No heading</source>
        <translation>Ohne Überschrift</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>No table</source>
        <translation>Keine Tabelle</translation>
    </message>
    <message>
        <source>Required in a finished brief</source>
        <translation>Pflicht im fertigen Briefing</translation>
    </message>
    <message>
        <source>Begins a page</source>
        <translation>Beginnt eine Seite</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>Least items</source>
        <translation>Einträge mindestens</translation>
    </message>
    <message>
        <source>Most items</source>
        <translation>Einträge höchstens</translation>
    </message>
    <message>
        <source>Most words</source>
        <translation>Wörter höchstens</translation>
    </message>
    <message>
        <source>Most pages</source>
        <translation>Seiten höchstens</translation>
    </message>
    <message>
        <source>Most lines</source>
        <translation>Höchstens Zeilen</translation>
    </message>
    <message>
        <source>Most sentences</source>
        <translation>Höchstens Sätze</translation>
    </message>
    <message>
        <source>Least words an item</source>
        <translation>Mindestens Wörter je Text</translation>
    </message>
    <message>
        <source>Most words an item</source>
        <translation>Höchstens Wörter je Text</translation>
    </message>
    <message>
        <source>Hint for the editor</source>
        <translation>Hinweis für die Redaktion</translation>
    </message>
    <message>
        <source>Stands in every new brief, a paragraph a line. Leave it empty for a part that is written each time.</source>
        <translation>Steht in jedem neuen Briefing, ein Absatz je Zeile. Leer lassen bei einem Teil, der jedes Mal neu geschrieben wird.</translation>
    </message>
    <message>
        <source>Fixed text</source>
        <translation>Fester Text</translation>
    </message>
    <message>
        <source>Heads of a table that the editor fills, parted by semicolons: Option; Cost; Risk.</source>
        <translation>Köpfe einer Tabelle, die der Bearbeiter füllt, durch Semikolon getrennt: Option; Kosten; Risiko.</translation>
    </message>
    <message>
        <source>Columns of a table</source>
        <translation>Spalten einer Tabelle</translation>
    </message>
    <message>
        <source>Add part</source>
        <translation>Teil hinzufügen</translation>
    </message>
    <message>
        <source>Remove part</source>
        <translation>Teil entfernen</translation>
    </message>
    <message>
        <source>Alt Up and Alt Down reorder</source>
        <translation>Alt Oben und Alt Unten ordnen um</translation>
    </message>
</context>
<context>
    <name>PartsTable</name>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move a part. Space makes it required.</source>
        <translation>Alt+Oben und Alt+Unten verschieben einen Teil. Die Leertaste macht ihn zur Pflicht.</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Describe {name}</source>
        <translation>{name} beschreiben</translation>
    </message>
    <message>
        <source>Add picture</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>Alternativtext</translation>
    </message>
    <message>
        <source>What it shows, for readers who do not see it</source>
        <translation>Was es zeigt, für Leser, die es nicht sehen</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Printed under the picture; may stay empty</source>
        <translation>Steht unter dem Bild; darf leer bleiben</translation>
    </message>
</context>
<context>
    <name>PieceDialog</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>PieceTicks</name>
    <message>
        <source>Places that were changed</source>
        <translation>Geänderte Stellen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>The pages are those before the last change.</source>
        <translation>Die Seiten zeigen den Stand vor der letzten Änderung.</translation>
    </message>
    <message>
        <source>Everything in the open brief fits this template. Nothing would be set aside.</source>
        <translation>Das geöffnete Briefing passt ganz zu dieser Vorlage. Nichts würde beiseitegelegt.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the open brief would be set aside and kept.</source>
        <translation>
            <numerusform>%n Teil des geöffneten Briefings würde beiseitegelegt und behalten.</numerusform>
            <numerusform>%n Teile des geöffneten Briefings würden beiseitegelegt und behalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>It keeps its marking {marking}.</source>
        <translation>Seine Kennzeichnung {marking} bleibt.</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>{page} of {count}</source>
        <translation>{page} von {count}</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>open brief</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>What the preview shows</source>
        <translation>Was die Vorschau zeigt</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorherige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
</context>
<context>
    <name>PrintProgress</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Making the pages…</source>
        <translation>Die Seiten werden gesetzt…</translation>
    </message>
    <message>
        <source>Progress of printing</source>
        <translation>Fortschritt des Druckens</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Printing page {page} of {pages}</source>
        <translation>Seite {page} von {pages} wird gedruckt</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Choose another one, or look at its queue.</source>
        <translation>Einen anderen wählen oder seine Warteschlange prüfen.</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>Der Drucker antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>More room for reading</source>
        <translation>Mehr Platz zum Lesen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Enter adds, Ctrl+M cites</source>
        <translation>Eingabe nimmt auf, Strg+M zitiert</translation>
    </message>
</context>
<context>
    <name>ReadingProgress</name>
    <message>
        <source>Read a returned Word file</source>
        <translation>Zurückgekommene Word-Datei lesen</translation>
    </message>
    <message>
        <source>Progress of reading</source>
        <translation>Fortschritt des Lesens</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>Take off this list</source>
        <translation>Von dieser Liste nehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>no errors</source>
        <translation>keine Fehler</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovered work</source>
        <translation>Wiederhergestellte Arbeit</translation>
    </message>
    <message>
        <source>only in the saved version</source>
        <translation>nur in der gespeicherten Fassung</translation>
    </message>
    <message>
        <source>only in the recovered one</source>
        <translation>nur in der wiederhergestellten</translation>
    </message>
    <message>
        <source>Nothing else differs. Both versions stay under File, Restore an earlier version.</source>
        <translation>Sonst unterscheidet sich nichts. Beide Fassungen bleiben unter Datei, Frühere Version wiederherstellen.</translation>
    </message>
    <message>
        <source>The file of this brief is gone or damaged.</source>
        <translation>Die Datei dieses Briefings fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>Your changes up to {time} are safe</source>
        <translation>Die Änderungen bis {time} sind gesichert</translation>
    </message>
    <message>
        <source>briefer stopped without saving “{title}”. At most the last two seconds are missing.</source>
        <translation>briefer wurde beendet, ohne „{title}“ zu speichern. Es fehlen höchstens die letzten zwei Sekunden.</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Open both</source>
        <translation>Beide öffnen</translation>
    </message>
    <message>
        <source>The recovered version as an unsaved copy, the saved one in a window of its own</source>
        <translation>Die wiederhergestellte Fassung als ungespeicherte Kopie, die gespeicherte in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>Last saved</source>
        <translation>Zuletzt gespeichert</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Nothing differs from the saved version.</source>
        <translation>Kein Unterschied zur gespeicherten Version.</translation>
    </message>
    <message>
        <source>This brief was never saved.</source>
        <translation>Dieses Briefing wurde nie gespeichert.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Keep the saved version</source>
        <translation>Gespeicherte Version behalten</translation>
    </message>
    <message>
        <source>Continue with the recovered version</source>
        <translation>Mit der wiederhergestellten Version weiterarbeiten</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>My register of sources</source>
        <translation>Mein Quellenregister</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n source(s) from your register?</source>
        <translation>
            <numerusform>%n Quelle aus Ihrem Register entfernen?</numerusform>
            <numerusform>%n Quellen aus Ihrem Register entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Briefs that describe them keep what they say.</source>
        <translation>Briefings, die sie beschreiben, behalten, was sie sagen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove from my register</source>
        <translation>Aus meinem Register entfernen</translation>
    </message>
    <message>
        <source>Registers of sources (*.yaml *.yml)</source>
        <translation>Quellenregister (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Import a register</source>
        <translation>Register importieren</translation>
    </message>
    <message>
        <source>Registers of sources (*.yaml)</source>
        <translation>Quellenregister (*.yaml)</translation>
    </message>
    <message>
        <source>Export my register</source>
        <translation>Mein Register exportieren</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Geschrieben: {path}</translation>
    </message>
    <message>
        <source>Choose a source first.</source>
        <translation>Wählen Sie zuerst eine Quelle.</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) added</source>
        <translation>
            <numerusform>%n Quelle hinzugefügt</numerusform>
            <numerusform>%n Quellen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed</source>
        <translation>
            <numerusform>%n ergänzt</numerusform>
            <numerusform>%n ergänzt</numerusform>
        </translation>
    </message>
    <message>
        <source>The two registers disagree here. Yours stays as it is.</source>
        <translation>Die beiden Register widersprechen sich hier. Ihres bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{kept} and {other} are one outlet in the other register.</source>
        <translation>{kept} und {other} sind im anderen Register ein Medium.</translation>
    </message>
    <message>
        <source>{name}, {field}: yours “{kept}”, the other “{other}”.</source>
        <translation>{name}, {field}: Ihres „{kept}“, das andere „{other}“.</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>descriptor</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>news from</source>
        <translation>Meldungen von</translation>
    </message>
    <message>
        <source>marking</source>
        <translation>Kennzeichnung</translation>
    </message>
</context>
<context>
    <name>Release</name>
    <message>
        <source>Marking</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>The whole paper</source>
        <translation>Das ganze Papier</translation>
    </message>
    <message>
        <source>As released to {marking}</source>
        <translation>Wie freigegeben für {marking}</translation>
    </message>
</context>
<context>
    <name>ReleaseStrip</name>
    <message>
        <source>Whole paper</source>
        <translation>Ganzes Papier</translation>
    </message>
    <message>
        <source>Show the whole paper</source>
        <translation>Das ganze Papier zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) withheld</source>
        <translation>
            <numerusform>%n Text zurückgehalten</numerusform>
            <numerusform>%n Texte zurückgehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>As released to {marking}: {withheld}</source>
        <translation>Wie freigegeben für {marking}: {withheld}</translation>
    </message>
    <message numerus="yes">
        <source>%n with another text</source>
        <translation>
            <numerusform>%n mit anderem Text</numerusform>
            <numerusform>%n mit anderem Text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReleaseTicks</name>
    <message>
        <source>Write a record of the release beside the files</source>
        <translation>Ein Protokoll der Freigabe neben die Dateien schreiben</translation>
    </message>
    <message>
        <source>Released to readers of</source>
        <translation>Freigegeben für Leser von</translation>
    </message>
    <message>
        <source>The title, which every release prints, says {words}, as only withheld items do.</source>
        <translation>Der Titel, den jede Freigabe druckt, sagt {words}, was sonst nur Zurückgehaltenes sagt.</translation>
    </message>
    <message>
        <source>None ticked: the whole paper as it is</source>
        <translation>Keine gewählt: das ganze Papier, wie es ist</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) withheld</source>
        <translation>
            <numerusform>%n Text zurückgehalten</numerusform>
            <numerusform>%n Texte zurückgehalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Returned</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Removed item</source>
        <translation>Entfernter Text</translation>
    </message>
    <message>
        <source>Moved here from {part}</source>
        <translation>Hierher verschoben aus {part}</translation>
    </message>
    <message>
        <source>first</source>
        <translation>zuerst</translation>
    </message>
    <message>
        <source>what has gone</source>
        <translation>was weg ist</translation>
    </message>
    <message>
        <source>after {name}</source>
        <translation>nach {name}</translation>
    </message>
    <message>
        <source>{place} in {part}</source>
        <translation>{place} in {part}</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>Wie gesendet</translation>
    </message>
    <message>
        <source>As returned</source>
        <translation>Wie zurückgekommen</translation>
    </message>
    <message>
        <source>In the paper</source>
        <translation>Im Papier</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>In the brief</source>
        <translation>Im Briefing</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Herausgenommen</translation>
    </message>
    <message>
        <source>Not there yet</source>
        <translation>Noch nicht da</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>In the brief now</source>
        <translation>Jetzt im Briefing</translation>
    </message>
    <message>
        <source>No longer in the brief</source>
        <translation>Nicht mehr im Briefing</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>umformuliert</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>herausgenommen</translation>
    </message>
    <message>
        <source>New paragraph</source>
        <translation>Neuer Absatz</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>cells changed</source>
        <translation>Zellen geändert</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>note changed</source>
        <translation>Note geändert</translation>
    </message>
    <message>
        <source>what is printed around it</source>
        <translation>was darum gedruckt ist</translation>
    </message>
    <message>
        <source>likelihood changed</source>
        <translation>Eintrittswahrscheinlichkeit geändert</translation>
    </message>
    <message>
        <source>confidence changed</source>
        <translation>Konfidenz geändert</translation>
    </message>
    <message>
        <source>basis changed</source>
        <translation>Grundlage geändert</translation>
    </message>
    <message>
        <source>time frame changed</source>
        <translation>Zeitrahmen geändert</translation>
    </message>
    <message>
        <source>significance changed</source>
        <translation>Bedeutung geändert</translation>
    </message>
    <message>
        <source>caption changed</source>
        <translation>Beschriftung geändert</translation>
    </message>
    <message>
        <source>Accepting gives the item these words.</source>
        <translation>Annehmen gibt dem Text diese Worte.</translation>
    </message>
    <message>
        <source>Accepting takes the item out of the brief.</source>
        <translation>Annehmen nimmt den Text aus dem Briefing.</translation>
    </message>
    <message>
        <source>Accepting adds it as a new item.</source>
        <translation>Annehmen fügt es als neuen Text hinzu.</translation>
    </message>
    <message>
        <source>Accepting moves it to where it stands in the file.</source>
        <translation>Annehmen stellt es dorthin, wo es in der Datei steht.</translation>
    </message>
    <message>
        <source>Accepting gives the table these rows.</source>
        <translation>Annehmen gibt der Tabelle diese Zeilen.</translation>
    </message>
    <message>
        <source>Accepting changes this text of the item only.</source>
        <translation>Annehmen ändert nur diese Angabe.</translation>
    </message>
    <message>
        <source>Accepting renames the part.</source>
        <translation>Annehmen benennt den Teil um.</translation>
    </message>
    <message>
        <source>Accepting changes the head of the paper.</source>
        <translation>Annehmen ändert den Kopf des Papiers.</translation>
    </message>
    <message>
        <source>Accepting adds it to your comment on the item, with its author.</source>
        <translation>Annehmen fügt es Ihrem Kommentar zum Text hinzu, mit dem Verfasser.</translation>
    </message>
    <message>
        <source>briefer makes its notes from the citations. Accepting adds this to your comment on the item.</source>
        <translation>Noten macht briefer aus den Belegen. Annehmen fügt dies Ihrem Kommentar zum Text hinzu.</translation>
    </message>
    <message>
        <source>The template makes this. Accepting adds it to your comment on the item, to be seen to by hand.</source>
        <translation>Dies macht die Vorlage. Annehmen fügt es Ihrem Kommentar hinzu, damit Sie selbst danach sehen.</translation>
    </message>
    <message>
        <source>You changed this since the copy was sent. It can be taken out all the same.</source>
        <translation>Sie haben dies seit dem Senden geändert. Es kann trotzdem herausgenommen werden.</translation>
    </message>
    <message>
        <source>You took this out since the copy was sent, so there is nothing to move.</source>
        <translation>Sie haben dies seit dem Senden herausgenommen; es gibt nichts zu verschieben.</translation>
    </message>
</context>
<context>
    <name>ReturnedDesk</name>
    <message>
        <source>Read a returned Word file</source>
        <translation>Zurückgekommene Word-Datei lesen</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Word-Dateien (*.docx)</translation>
    </message>
    <message>
        <source>{name} is a review copy. Read what its reviewers changed, or add it as an article?</source>
        <translation>{name} ist ein Prüfexemplar. Die Änderungen der Prüfer lesen oder es als Artikel hinzufügen?</translation>
    </message>
    <message>
        <source>Read the changes</source>
        <translation>Änderungen lesen</translation>
    </message>
    <message>
        <source>Add as an article</source>
        <translation>Als Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Review copy</source>
        <translation>Prüfexemplar</translation>
    </message>
    <message>
        <source>Nothing was changed in {name}.</source>
        <translation>In {name} wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Back to the changes</source>
        <translation>Zurück zu den Änderungen</translation>
    </message>
    <message>
        <source>The changes of the returned file wait until you come back.</source>
        <translation>Die Änderungen der Datei warten, bis Sie zurückkommen.</translation>
    </message>
    <message>
        <source>{name} was not read as a returned copy.</source>
        <translation>{name} wurde nicht als zurückgekommenes Exemplar gelesen.</translation>
    </message>
</context>
<context>
    <name>ReturnedWindow</name>
    <message>
        <source>Changes in {name}</source>
        <translation>Änderungen in {name}</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Accept a returned change</source>
        <translation>Zurückgekommene Änderung annehmen</translation>
    </message>
    <message>
        <source>Combine with a returned change</source>
        <translation>Mit zurückgekommener Änderung verbinden</translation>
    </message>
    <message>
        <source>Open the refused again</source>
        <translation>Abgelehnte wieder öffnen</translation>
    </message>
    <message>
        <source>Refuse the rest</source>
        <translation>Den Rest ablehnen</translation>
    </message>
    <message>
        <source>All of them are accepted.</source>
        <translation>Alle sind angenommen.</translation>
    </message>
    <message>
        <source>Conflicts are left for you: accepting all passes them over.</source>
        <translation>Konflikte bleiben Ihnen: „Alle annehmen“ lässt sie aus.</translation>
    </message>
    <message>
        <source>What you accept is in the brief at once; Ctrl+Z takes it back.</source>
        <translation>Was Sie annehmen, steht sofort im Briefing; Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>Only conflicts are left, which are decided one by one.</source>
        <translation>Nur Konflikte sind übrig, die einzeln entschieden werden.</translation>
    </message>
    <message>
        <source>All of them are decided.</source>
        <translation>Alle sind entschieden.</translation>
    </message>
    <message>
        <source>change {number} of {count}</source>
        <translation>Änderung {number} von {count}</translation>
    </message>
    <message>
        <source>All authors</source>
        <translation>Alle Verfasser</translation>
    </message>
    <message>
        <source>unnamed authors</source>
        <translation>ungenannte Verfasser</translation>
    </message>
    <message>
        <source>Changes of</source>
        <translation>Änderungen von</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ReturnedWords</name>
    <message>
        <source>text changed</source>
        <translation>Text geändert</translation>
    </message>
    <message>
        <source>Accepting adds it as a new item.</source>
        <translation>Annehmen fügt es als neuen Text hinzu.</translation>
    </message>
    <message>
        <source>You took this out since the copy was sent. The returned text can be added as a new item.</source>
        <translation>Sie haben dies seit dem Senden herausgenommen. Der zurückgekommene Text kann neu hinzugefügt werden.</translation>
    </message>
    <message>
        <source>You changed other places of it since the copy was sent. Choose one text, or combine both.</source>
        <translation>Sie haben seit dem Senden andere Stellen geändert. Wählen Sie einen Text, oder verbinden Sie beide.</translation>
    </message>
    <message>
        <source>You changed this too since the copy was sent. Choose one of the two.</source>
        <translation>Auch Sie haben dies seit dem Senden geändert. Wählen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Hingenommen</translation>
    </message>
    <message>
        <source>Accepted in part</source>
        <translation>Teilweise angenommen</translation>
    </message>
    <message>
        <source>Combined</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{changes}, {count} to decide</source>
        <translation>{changes}, {count} zu entscheiden</translation>
    </message>
    <message>
        <source>Accept {count} of {author}</source>
        <translation>{count} von {author} annehmen</translation>
    </message>
    <message>
        <source>Accept all {count}</source>
        <translation>Alle {count} annehmen</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n returned change(s)</source>
        <translation>
            <numerusform>%n zurückgekommene Änderung annehmen</numerusform>
            <numerusform>%n zurückgekommene Änderungen annehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Indicator, seen</source>
        <translation>Anzeichen, gesehen</translation>
    </message>
    <message>
        <source>Indicator, not yet seen</source>
        <translation>Anzeichen, noch nicht gesehen</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Tatsache</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternative</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Sagt aus</translation>
    </message>
    <message>
        <source>As its part: {role}</source>
        <translation>Wie der Teil: {role}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Bears on</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Bears on judgment {numbers}</source>
        <translation>Gehört zu Kernaussage {numbers}</translation>
    </message>
    <message>
        <source>Bears on judgments {numbers}</source>
        <translation>Gehört zu den Kernaussagen {numbers}</translation>
    </message>
    <message>
        <source>Say what a text states</source>
        <translation>Sagen, was ein Text aussagt</translation>
    </message>
    <message>
        <source>Say what a text bears on</source>
        <translation>Sagen, wozu ein Text gehört</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>Heading of the section</source>
        <translation>Überschrift des Abschnitts</translation>
    </message>
</context>
<context>
    <name>RowMenus</name>
    <message>
        <source>Take out of the brief</source>
        <translation>Aus dem Briefing herausnehmen</translation>
    </message>
    <message>
        <source>Add to the brief</source>
        <translation>Zum Briefing hinzufügen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Add these words to the brief</source>
        <translation>Diese Wörter ins Briefing aufnehmen</translation>
    </message>
    <message>
        <source>Open all</source>
        <translation>Alle ausklappen</translation>
    </message>
    <message>
        <source>Close all</source>
        <translation>Alle einklappen</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>pulled</source>
        <translation>weggenommen</translation>
    </message>
</context>
<context>
    <name>SaveTemplateDialog</name>
    <message>
        <source>Save the brief as a template</source>
        <translation>Briefing als Vorlage speichern</translation>
    </message>
    <message>
        <source>My {name}</source>
        <translation>Eigene Vorlage {name}</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür sie dient</translation>
    </message>
    <message>
        <source>Use it for this brief from now on</source>
        <translation>Ab jetzt für dieses Briefing verwenden</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>Vorlage speichern</translation>
    </message>
    <message>
        <source>A template needs at least one part.</source>
        <translation>Eine Vorlage braucht mindestens einen Teil.</translation>
    </message>
    <message>
        <source>Written as {file} among your templates.</source>
        <translation>Wird als {file} zu den eigenen Vorlagen geschrieben.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Headings, order, limits, page, marking and citation style are kept. Choose which parts keep their words: the others are filled from the next article, or left to its editor.</source>
        <translation>Überschriften, Reihenfolge, Grenzen, Seite, Kennzeichnung und Zitierweise bleiben. Zu wählen ist, welche Teile ihre Worte behalten: Die anderen werden aus dem nächsten Artikel gefüllt oder der Redaktion überlassen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What becomes of {part}</source>
        <translation>Was aus {part} wird</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Left to the editor</source>
        <translation>Der Redaktion überlassen</translation>
    </message>
    <message>
        <source>Filled anew</source>
        <translation>Neu gefüllt</translation>
    </message>
    <message>
        <source>Fixed text</source>
        <translation>Fester Text</translation>
    </message>
    <message>
        <source>Not in the template</source>
        <translation>Nicht in der Vorlage</translation>
    </message>
</context>
<context>
    <name>Selection</name>
    <message>
        <source>Remove empty paragraph</source>
        <translation>Leeren Absatz entfernen</translation>
    </message>
</context>
<context>
    <name>SetAsideList</name>
    <message>
        <source>Set aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>kept, but not printed</source>
        <translation>bleibt erhalten, wird nicht gedruckt</translation>
    </message>
    <message>
        <source>Without heading</source>
        <translation>Ohne Überschrift</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>It cannot be moved to the trash.</source>
        <translation>Sie kann nicht in den Papierkorb gelegt werden.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Menus</source>
        <translation>Menüs</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Summary points</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Body, no headings found</source>
        <translation>Haupttext, keine Überschriften gefunden</translation>
    </message>
    <message>
        <source>No heading</source>
        <translation>Ohne Überschrift</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Citations by outlet</source>
        <translation>Zitate nach Medium</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>Nicht genannt</translation>
    </message>
    <message>
        <source>Chronology</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Acronyms</source>
        <translation>Abkürzungen</translation>
    </message>
    <message>
        <source>Tables and figures</source>
        <translation>Tabellen und Abbildungen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>Notes of the article</source>
        <translation>Anmerkungen des Artikels</translation>
    </message>
    <message>
        <source>Beside the text</source>
        <translation>Neben dem Text</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Details of the article…</source>
        <translation>Angaben zum Artikel…</translation>
    </message>
    <message>
        <source>Remove the article from the brief…</source>
        <translation>Artikel aus dem Briefing entfernen…</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Confirm all</source>
        <translation>Alle bestätigen</translation>
    </message>
    <message>
        <source>It is the first section.</source>
        <translation>Es ist der erste Abschnitt.</translation>
    </message>
    <message>
        <source>It has no heading.</source>
        <translation>Er hat keine Überschrift.</translation>
    </message>
    <message>
        <source>Keep the heading</source>
        <translation>Überschrift behalten</translation>
    </message>
    <message>
        <source>Rename the section…</source>
        <translation>Abschnitt umbenennen…</translation>
    </message>
    <message>
        <source>Merge the section with the one above</source>
        <translation>Abschnitt mit dem darüber zusammenführen</translation>
    </message>
    <message>
        <source>Turn the heading into a paragraph</source>
        <translation>Überschrift in Absatz umwandeln</translation>
    </message>
    <message>
        <source>A paragraph with citations is no heading.</source>
        <translation>Ein Absatz mit Zitaten ist keine Überschrift.</translation>
    </message>
    <message>
        <source>A section begins here already.</source>
        <translation>Hier beginnt bereits ein Abschnitt.</translation>
    </message>
    <message>
        <source>No paragraph follows it in its section.</source>
        <translation>In seinem Abschnitt folgt kein Absatz.</translation>
    </message>
    <message>
        <source>Begin a new section here</source>
        <translation>Hier neuen Abschnitt beginnen</translation>
    </message>
    <message>
        <source>Turn the paragraph into a heading</source>
        <translation>Absatz in Überschrift umwandeln</translation>
    </message>
    <message>
        <source>Join the paragraph with the next</source>
        <translation>Absatz mit dem nächsten verbinden</translation>
    </message>
    <message>
        <source>Nothing about it was guessed.</source>
        <translation>Daran wurde nichts vermutet.</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen…</translation>
    </message>
    <message>
        <source>Grade…</source>
        <translation>Bewerten…</translation>
    </message>
    <message>
        <source>Not a citation</source>
        <translation>Kein Zitat</translation>
    </message>
    <message>
        <source>Choose a citation in Source first.</source>
        <translation>Wählen Sie zuerst in der Quelle ein Zitat.</translation>
    </message>
    <message>
        <source>Choose a section in Source first.</source>
        <translation>Wählen Sie zuerst in der Quelle einen Abschnitt.</translation>
    </message>
    <message>
        <source>Nothing was guessed about what is chosen in Source.</source>
        <translation>Am in der Quelle Gewählten wurde nichts vermutet.</translation>
    </message>
    <message>
        <source>There is no article in this brief.</source>
        <translation>In diesem Briefing ist kein Artikel.</translation>
    </message>
    <message>
        <source>Choose a paragraph of a section in Source first.</source>
        <translation>Wählen Sie zuerst in der Quelle einen Absatz eines Abschnitts.</translation>
    </message>
    <message>
        <source>{0} to confirm</source>
        <translation>{0} zu bestätigen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>nicht gedruckt</translation>
    </message>
    <message>
        <source>supports {0}</source>
        <translation>stützt {0}</translation>
    </message>
    <message>
        <source>not in the brief</source>
        <translation>nicht im Briefing</translation>
    </message>
    <message>
        <source>used in {0}</source>
        <translation>verwendet in {0}</translation>
    </message>
    <message>
        <source>Used in:</source>
        <translation>Verwendet in:</translation>
    </message>
    <message>
        <source>Its sentence is not in the brief. A tick adds it.</source>
        <translation>Sein Satz ist nicht im Briefing. Ein Haken nimmt ihn auf.</translation>
    </message>
    <message>
        <source>Its sentence is in the brief, but the citation is not printed. A tick prints it.</source>
        <translation>Sein Satz ist im Briefing, das Zitat wird aber nicht gedruckt. Ein Haken druckt es.</translation>
    </message>
    <message>
        <source>Printed with its sentence. Without the tick the sentence stays and it is not printed.</source>
        <translation>Wird mit seinem Satz gedruckt. Ohne Haken bleibt der Satz, und es wird nicht gedruckt.</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>proposed heading</source>
        <translation>vorgeschlagene Überschrift</translation>
    </message>
    <message>
        <source>to confirm</source>
        <translation>zu bestätigen</translation>
    </message>
    <message>
        <source>Add “{0}”</source>
        <translation>„{0}“ hinzufügen</translation>
    </message>
    <message>
        <source>Take out “{0}”</source>
        <translation>„{0}“ herausnehmen</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>year inferred</source>
        <translation>Jahr erschlossen</translation>
    </message>
    <message>
        <source>Paragraph {0}</source>
        <translation>Absatz {0}</translation>
    </message>
    <message>
        <source>Summary point {0}</source>
        <translation>Punkt {0} der Zusammenfassung</translation>
    </message>
    <message>
        <source>drafted</source>
        <translation>entworfen</translation>
    </message>
    <message>
        <source>proposed heading, {0}</source>
        <translation>vorgeschlagene Überschrift, {0}</translation>
    </message>
    <message>
        <source>Every citation under its outlet. Without a tick it is not printed.</source>
        <translation>Jedes Zitat unter seinem Medium. Ohne Häkchen wird es nicht gedruckt.</translation>
    </message>
    <message>
        <source>What happened when. A tick puts the event into the chronology.</source>
        <translation>Was wann geschah. Ein Häkchen nimmt das Ereignis in die Chronologie auf.</translation>
    </message>
    <message>
        <source>Acronyms with their expansions. A tick explains one in a line.</source>
        <translation>Abkürzungen mit ihren Langformen. Ein Häkchen erklärt eine in einer Zeile.</translation>
    </message>
    <message>
        <source>What was guessed or is missing. Confirm it, or put it right.</source>
        <translation>Was vermutet wurde oder fehlt. Bestätigen oder berichtigen.</translation>
    </message>
    <message>
        <source>publication not given</source>
        <translation>Publikation nicht angegeben</translation>
    </message>
    <message>
        <source>vol. {0}</source>
        <translation>Jg. {0}</translation>
    </message>
    <message>
        <source>no. {0}</source>
        <translation>Nr. {0}</translation>
    </message>
    <message>
        <source>J{0}</source>
        <translation>K{0}</translation>
    </message>
    <message>
        <source>Summary {0}</source>
        <translation>Zsfg. {0}</translation>
    </message>
    <message>
        <source>evidence of judgment {0}</source>
        <translation>Beleg der Kernaussage {0}</translation>
    </message>
    <message>
        <source>judgment {0}</source>
        <translation>Kernaussage {0}</translation>
    </message>
    <message>
        <source>“{0}”, item {1}</source>
        <translation>„{0}“, Eintrag {1}</translation>
    </message>
    <message>
        <source>{0} parts</source>
        <translation>{0} Teile</translation>
    </message>
    <message>
        <source>Removed from {0}.</source>
        <translation>Aus {0} entfernt.</translation>
    </message>
    <message>
        <source>It had wording of yours: Undo brings it back.</source>
        <translation>Es hatte Ihren Wortlaut: Rückgängig holt ihn zurück.</translation>
    </message>
    <message>
        <source>It still supports judgment {0}.</source>
        <translation>Es stützt weiterhin Kernaussage {0}.</translation>
    </message>
    <message>
        <source>They still support judgments {0}.</source>
        <translation>Sie stützen weiterhin die Kernaussagen {0}.</translation>
    </message>
    <message>
        <source>Remove the article</source>
        <translation>Artikel entfernen</translation>
    </message>
    <message>
        <source>“{0}” is taken out of the brief.</source>
        <translation>„{0}“ wird aus dem Briefing genommen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Kept ones become text of your own: their citations stay as printed words, and the link to the source ends. Undo brings everything back.</source>
        <translation>Behaltene werden zu eigenem Text: ihre Zitate bleiben als gedruckte Worte, die Verbindung zur Quelle endet. Rückgängig holt alles zurück.</translation>
    </message>
    <message>
        <source>Keep the items</source>
        <translation>Punkte behalten</translation>
    </message>
    <message>
        <source>Remove the items too</source>
        <translation>Auch die Punkte entfernen</translation>
    </message>
</context>
<context>
    <name>SourceHead</name>
    <message>
        <source>Structure: put right what was read wrongly</source>
        <translation>Gliederung: falsch Gelesenes berichtigen</translation>
    </message>
    <message>
        <source>Add an article</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Filter the source</source>
        <translation>Quelle filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Empty the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Show: {0}</source>
        <translation>Anzeigen: {0}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>Zu bestätigen</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1} items</source>
        <translation>{0} von {1} Einträgen</translation>
    </message>
    <message numerus="yes">
        <source>Filter %n item(s)</source>
        <translation>
            <numerusform>%n Eintrag filtern</numerusform>
            <numerusform>%n Einträge filtern</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>No article</source>
        <translation>Kein Artikel</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>SourceTree</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>What the articles hold. Space ticks, Enter adds to the brief.</source>
        <translation>Was die Artikel enthalten. Leertaste hakt an, Eingabetaste fügt zum Briefing hinzu.</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Official</source>
        <translation>Amtlich</translation>
    </message>
    <message>
        <source>State media</source>
        <translation>Staatsmedium</translation>
    </message>
    <message>
        <source>Independent</source>
        <translation>Unabhängig</translation>
    </message>
    <message>
        <source>News agency</source>
        <translation>Nachrichtenagentur</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Forschung</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Soziales Netzwerk</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>completely reliable</source>
        <translation>völlig zuverlässig</translation>
    </message>
    <message>
        <source>usually reliable</source>
        <translation>meist zuverlässig</translation>
    </message>
    <message>
        <source>fairly reliable</source>
        <translation>ziemlich zuverlässig</translation>
    </message>
    <message>
        <source>not usually reliable</source>
        <translation>meist nicht zuverlässig</translation>
    </message>
    <message>
        <source>unreliable</source>
        <translation>unzuverlässig</translation>
    </message>
    <message>
        <source>cannot be judged</source>
        <translation>nicht zu beurteilen</translation>
    </message>
    <message>
        <source>confirmed by other sources</source>
        <translation>durch andere Quellen bestätigt</translation>
    </message>
    <message>
        <source>probably true</source>
        <translation>wahrscheinlich wahr</translation>
    </message>
    <message>
        <source>possibly true</source>
        <translation>möglicherweise wahr</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>improbable</source>
        <translation>unwahrscheinlich</translation>
    </message>
    <message>
        <source>Export the sources that are cited</source>
        <translation>Die zitierten Quellen exportieren</translation>
    </message>
    <message>
        <source>CSL-JSON for Zotero and others (*.json)</source>
        <translation>CSL-JSON für Zotero und andere (*.json)</translation>
    </message>
    <message>
        <source>BibTeX (*.bib)</source>
        <translation>BibTeX (*.bib)</translation>
    </message>
    <message>
        <source>RIS for Zotero, EndNote, Citavi (*.ris)</source>
        <translation>RIS für Zotero, EndNote, Citavi (*.ris)</translation>
    </message>
</context>
<context>
    <name>SourcesWindow</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Your register of sources cannot be used.</source>
        <translation>Ihr Quellenregister ist nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>Which sources</source>
        <translation>Welche Quellen</translation>
    </message>
    <message>
        <source>This brief</source>
        <translation>Dieses Briefing</translation>
    </message>
    <message>
        <source>My register</source>
        <translation>Mein Register</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Filter the sources</source>
        <translation>Quellen filtern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SpellingDesk</name>
    <message>
        <source>There is no spell-checking on this kind of computer.</source>
        <translation>Auf dieser Art von Rechner gibt es keine Rechtschreibprüfung.</translation>
    </message>
    <message>
        <source>This computer has no dictionary for {language}. Install one with LibreOffice, or put {name}.aff and {name}.dic into the folder of dictionaries.</source>
        <translation>Dieser Rechner hat kein Wörterbuch für {language}. Installieren Sie eines mit LibreOffice, oder legen Sie {name}.aff und {name}.dic in den Ordner der Wörterbücher.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The word is ignored in this brief; the dictionary cannot be written: {reason}</source>
        <translation>Das Wort wird in diesem Briefing übergangen; das Wörterbuch lässt sich nicht schreiben: {reason}</translation>
    </message>
</context>
<context>
    <name>SpellingDialog</name>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>Change “{word}” to “{by}”</source>
        <translation>„{word}“ in „{by}“ ändern</translation>
    </message>
    <message>
        <source>Change “{word}” to “{by}” everywhere</source>
        <translation>„{word}“ überall in „{by}“ ändern</translation>
    </message>
    <message>
        <source>Change to</source>
        <translation>Ändern in</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>Ä&amp;ndern</translation>
    </message>
    <message>
        <source>Change a&amp;ll</source>
        <translation>&amp;Alle ändern</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Über&amp;springen</translation>
    </message>
    <message>
        <source>&amp;Ignore in this brief</source>
        <translation>In diesem Briefing über&amp;gehen</translation>
    </message>
    <message>
        <source>&amp;Add to dictionary</source>
        <translation>Ins &amp;Wörterbuch</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Change &amp;to</source>
        <translation>Ändern &amp;in</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>“{word}” is not in the dictionary</source>
        <translation>„{word}“ steht nicht im Wörterbuch</translation>
    </message>
    <message>
        <source>All words of the brief are looked through.</source>
        <translation>Alle Wörter des Briefings sind durchgesehen.</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>{yours} yours, {shipped} shipped</source>
        <translation>{yours} eigene, {shipped} mitgelieferte</translation>
    </message>
    <message>
        <source>New brief</source>
        <translation>Neues Briefing</translation>
    </message>
    <message>
        <source>From an article to finished pages.</source>
        <translation>Vom Artikel zu fertigen Seiten.</translation>
    </message>
    <message>
        <source>Open article…</source>
        <translation>Artikel öffnen…</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <source>Paste article</source>
        <translation>Artikel einfügen</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>7 paragraphs, 18 citations</source>
        <translation>7 Absätze, 18 Zitate</translation>
    </message>
    <message>
        <source>Start new briefs with</source>
        <translation>Neue Briefings beginnen mit</translation>
    </message>
    <message>
        <source>You can change the template at any time. What does not fit is kept aside.</source>
        <translation>Die Vorlage lässt sich jederzeit wechseln. Was nicht passt, wird beiseitegelegt.</translation>
    </message>
    <message>
        <source>Recent briefs</source>
        <translation>Zuletzt verwendete Briefings</translation>
    </message>
    <message>
        <source>Find a brief or template</source>
        <translation>Briefing oder Vorlage finden</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>All templates</source>
        <translation>Alle Vorlagen</translation>
    </message>
    <message>
        <source>Nothing here yet. Open an article, or look at the sample first.</source>
        <translation>Hier ist noch nichts. Einen Artikel öffnen oder zuerst das Beispiel ansehen.</translation>
    </message>
    <message>
        <source>Today {hour}</source>
        <translation>Heute {hour}</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>No brief or template is called “{text}”.</source>
        <translation>Kein Briefing und keine Vorlage heißt „{text}“.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages drawn in {time} ms</source>
        <translation>Seiten in {time} ms gezeichnet</translation>
    </message>
    <message>
        <source>No brief is open</source>
        <translation>Kein Briefing geöffnet</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Changed since {time}</source>
        <translation>Geändert seit {time}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>TableEditor</name>
    <message>
        <source>Caption</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>First row is the head</source>
        <translation>Erste Zeile ist die Kopfzeile</translation>
    </message>
    <message>
        <source>Cells of the table</source>
        <translation>Zellen der Tabelle</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>Spalte entfernen</translation>
    </message>
    <message>
        <source>Edit table</source>
        <translation>Tabelle bearbeiten</translation>
    </message>
</context>
<context>
    <name>TemplateCard</name>
    <message>
        <source>Start new briefs with {name}</source>
        <translation>Neue Briefings mit {name} beginnen</translation>
    </message>
</context>
<context>
    <name>TemplateDesk</name>
    <message>
        <source>Save as the template {name}</source>
        <translation>Als Vorlage {name} speichern</translation>
    </message>
    <message>
        <source>“{name}” is among your templates.</source>
        <translation>„{name}“ ist unter den eigenen Vorlagen.</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Summary points</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Key judgments</source>
        <translation>Kernaussagen</translation>
    </message>
    <message>
        <source>Sections of the article</source>
        <translation>Abschnitte des Artikels</translation>
    </message>
    <message>
        <source>Dated events</source>
        <translation>Datierte Ereignisse</translation>
    </message>
    <message>
        <source>Key facts</source>
        <translation>Eckdaten</translation>
    </message>
    <message>
        <source>Implications, drafted</source>
        <translation>Folgerungen, entworfen</translation>
    </message>
    <message>
        <source>Outlook, drafted</source>
        <translation>Ausblick, entworfen</translation>
    </message>
    <message>
        <source>Register of sources</source>
        <translation>Quellenverzeichnis</translation>
    </message>
    <message>
        <source>Statement on the sources</source>
        <translation>Erklärung zur Quellenlage</translation>
    </message>
    <message>
        <source>Estimative language</source>
        <translation>Sprache der Einschätzung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Articles or sources, one by one</source>
        <translation>Artikel oder Quellen einzeln</translation>
    </message>
    <message>
        <source>What each judgment rests on</source>
        <translation>Worauf jede Kernaussage beruht</translation>
    </message>
    <message>
        <source>What changed since the edition before</source>
        <translation>Was sich seit der Ausgabe davor geändert hat</translation>
    </message>
    <message>
        <source>Note on the author</source>
        <translation>Angaben zum Autor</translation>
    </message>
    <message>
        <source>Written by the editor</source>
        <translation>Von der Redaktion geschrieben</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Absätze</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <translation>Art des Papiers</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Line under the title</source>
        <translation>Zeile unter dem Titel</translation>
    </message>
    <message>
        <source>Heading 1</source>
        <translation>Überschrift 1</translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation>Überschrift 2</translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation>Überschrift 3</translation>
    </message>
    <message>
        <source>Running text</source>
        <translation>Fließtext</translation>
    </message>
    <message>
        <source>Bullets</source>
        <translation>Aufzählung</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Nummerierte Liste</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Wörtliches Zitat</translation>
    </message>
    <message>
        <source>Summary box</source>
        <translation>Kasten der Zusammenfassung</translation>
    </message>
    <message>
        <source>Box of the bottom line</source>
        <translation>Kasten des Fazits</translation>
    </message>
    <message>
        <source>Box on estimative language</source>
        <translation>Kasten zur Einschätzungssprache</translation>
    </message>
    <message>
        <source>Bottom line</source>
        <translation>Fazit</translation>
    </message>
    <message>
        <source>Key judgment</source>
        <translation>Kernaussage</translation>
    </message>
    <message>
        <source>Likelihood and confidence</source>
        <translation>Eintrittswahrscheinlichkeit und Konfidenz</translation>
    </message>
    <message>
        <source>Statement of confidence</source>
        <translation>Angabe der Konfidenz</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Head of a table</source>
        <translation>Kopf einer Tabelle</translation>
    </message>
    <message>
        <source>Text in a table</source>
        <translation>Text in einer Tabelle</translation>
    </message>
    <message>
        <source>Caption of a table</source>
        <translation>Beschriftung einer Tabelle</translation>
    </message>
    <message>
        <source>Caption of a picture</source>
        <translation>Beschriftung eines Bildes</translation>
    </message>
    <message>
        <source>Entry of the register of sources</source>
        <translation>Eintrag im Quellenverzeichnis</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>Fußnote</translation>
    </message>
    <message>
        <source>Endnote</source>
        <translation>Endnote</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>Fußzeile</translation>
    </message>
    <message>
        <source>Small print</source>
        <translation>Kleingedrucktes</translation>
    </message>
    <message>
        <source>Bold words</source>
        <translation>Fette Wörter</translation>
    </message>
    <message>
        <source>Italic words</source>
        <translation>Kursive Wörter</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Kasten</translation>
    </message>
    <message>
        <source>Box with bullets</source>
        <translation>Kasten mit Aufzählung</translation>
    </message>
    <message>
        <source>Judgments with their scale</source>
        <translation>Kernaussagen mit ihrer Skala</translation>
    </message>
    <message>
        <source>Table of judgments</source>
        <translation>Tabelle der Kernaussagen</translation>
    </message>
    <message>
        <source>Table of dates</source>
        <translation>Zeittafel</translation>
    </message>
    <message>
        <source>Timeline and table of dates</source>
        <translation>Zeitleiste und Tabelle der Daten</translation>
    </message>
    <message>
        <source>Paragraphs and a chart of the sources</source>
        <translation>Absätze und Schaubild der Quellen</translation>
    </message>
    <message>
        <source>Closing line</source>
        <translation>Schlusszeile</translation>
    </message>
    <message>
        <source>Labels and what they say</source>
        <translation>Angaben mit Bezeichnung</translation>
    </message>
    <message>
        <source>Labels in a box</source>
        <translation>Angaben im Kasten</translation>
    </message>
    <message>
        <source>Recommendations to approve</source>
        <translation>Empfehlungen zur Billigung</translation>
    </message>
    <message>
        <source>Points to speak from</source>
        <translation>Sprechpunkte</translation>
    </message>
    <message>
        <source>Ticked boxes</source>
        <translation>Angehakte Kästchen</translation>
    </message>
    <message>
        <source>Open boxes</source>
        <translation>Offene Kästchen</translation>
    </message>
    <message>
        <source>Table of changes</source>
        <translation>Tabelle der Änderungen</translation>
    </message>
    <message>
        <source>Entries with their source</source>
        <translation>Einträge mit ihrer Quelle</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>Fußnoten</translation>
    </message>
    <message>
        <source>At the foot of each page, numbered through.</source>
        <translation>Am Fuß jeder Seite, durchnummeriert.</translation>
    </message>
    <message>
        <source>Endnotes</source>
        <translation>Endnoten</translation>
    </message>
    <message>
        <source>After the text: at the end of the paper, or of every part.</source>
        <translation>Nach dem Text: am Ende des Papiers oder jedes Teils.</translation>
    </message>
    <message>
        <source>Author and date</source>
        <translation>Autor und Datum</translation>
    </message>
    <message>
        <source>Short in the text, in full in the register of sources.</source>
        <translation>Kurz im Text, vollständig im Quellenverzeichnis.</translation>
    </message>
    <message>
        <source>In parentheses</source>
        <translation>In Klammern</translation>
    </message>
    <message>
        <source>In the text, as the article printed them.</source>
        <translation>Im Text, wie im Artikel gedruckt.</translation>
    </message>
    <message>
        <source>Title and a line</source>
        <translation>Titel und eine Zeile</translation>
    </message>
    <message>
        <source>Memo: to, from, date, subject</source>
        <translation>Memo: an, von, Datum, Betreff</translation>
    </message>
    <message>
        <source>Warning in a band</source>
        <translation>Warnung in einem Band</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Information cut-off</source>
        <translation>Informationsschluss</translation>
    </message>
    <message>
        <source>Prepared for</source>
        <translation>Erstellt für</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Aktenzeichen</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Left to the editor</source>
        <translation>Der Redaktion überlassen</translation>
    </message>
    <message>
        <source>Fixed text</source>
        <translation>Fester Text</translation>
    </message>
    <message>
        <source>Filled anew</source>
        <translation>Neu gefüllt</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>As in the sheet above</source>
        <translation>Wie im Blatt oben</translation>
    </message>
    <message>
        <source>Serif throughout</source>
        <translation>Durchgehend mit Serifen</translation>
    </message>
    <message>
        <source>Sans throughout</source>
        <translation>Durchgehend serifenlos</translation>
    </message>
</context>
<context>
    <name>TemplatesWindow</name>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} Kopie</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>The template was not deleted.</source>
        <translation>Die Vorlage wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>“{name}” is in the trash.</source>
        <translation>„{name}“ liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>Import a template</source>
        <translation>Vorlage importieren</translation>
    </message>
    <message>
        <source>Templates (*.yaml *.yml)</source>
        <translation>Vorlagen (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>Importiert.</translation>
    </message>
    <message>
        <source>This file was not imported.</source>
        <translation>Diese Datei wurde nicht importiert.</translation>
    </message>
    <message>
        <source>Export the template</source>
        <translation>Vorlage exportieren</translation>
    </message>
    <message>
        <source>The template was not exported.</source>
        <translation>Die Vorlage wurde nicht exportiert.</translation>
    </message>
    <message>
        <source>Exported as {file}.</source>
        <translation>Exportiert als {file}.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The open brief has this template now. Undo brings the old one back.</source>
        <translation>Das geöffnete Briefing hat jetzt diese Vorlage. „Rückgängig“ bringt die alte zurück.</translation>
    </message>
    <message>
        <source>Changes of {names} are not saved.</source>
        <translation>Änderungen an {names} sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The template was not restored.</source>
        <translation>Die Vorlage wurde nicht wiederhergestellt.</translation>
    </message>
    <message>
        <source>Restored.</source>
        <translation>Wiederhergestellt.</translation>
    </message>
    <message>
        <source>The template was not saved.</source>
        <translation>Die Vorlage wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>It has no pages until it is put right.</source>
        <translation>Sie hat keine Seiten, bis sie berichtigt ist.</translation>
    </message>
    <message>
        <source>A shipped template stays as it is. Save as… makes it one of yours.</source>
        <translation>Eine mitgelieferte Vorlage bleibt, wie sie ist. „Speichern unter…“ macht sie zu einer eigenen.</translation>
    </message>
    <message>
        <source>There are no changes.</source>
        <translation>Es gibt keine Änderungen.</translation>
    </message>
    <message>
        <source>This template cannot be used.</source>
        <translation>Diese Vorlage kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>A shipped template cannot be deleted.</source>
        <translation>Eine mitgelieferte Vorlage kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>No brief is open.</source>
        <translation>Kein Briefing ist geöffnet.</translation>
    </message>
</context>
<context>
    <name>TextsDialog</name>
    <message>
        <source>Text for other readers</source>
        <translation>Text für andere Leser</translation>
    </message>
    <message>
        <source>Keep texts</source>
        <translation>Texte behalten</translation>
    </message>
    <message>
        <source>Marked {marking}:</source>
        <translation>Gekennzeichnet {marking}:</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Printed in releases that the item is withheld from; the fullest that its readers may see.</source>
        <translation>Gedruckt in Freigaben, denen der Text vorenthalten wird; der vollste, den ihre Leser sehen dürfen.</translation>
    </message>
    <message>
        <source>Nobody is withheld from this item. Mark it higher first.</source>
        <translation>Niemandem wird dieser Text vorenthalten. Kennzeichnen Sie ihn zuerst höher.</translation>
    </message>
    <message>
        <source>Text for readers of {marking}</source>
        <translation>Text für Leser von {marking}</translation>
    </message>
    <message>
        <source>Nothing is printed</source>
        <translation>Nichts wird gedruckt</translation>
    </message>
    <message>
        <source>Readers of {marking}</source>
        <translation>Leser von {marking}</translation>
    </message>
</context>
<context>
    <name>Ticker</name>
    <message>
        <source>Add a passage</source>
        <translation>Textstelle hinzufügen</translation>
    </message>
</context>
<context>
    <name>ToldLine</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Befehle</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Judgment</source>
        <translation>Kernaussage</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>TypeTab</name>
    <message>
        <source>Fonts and colours</source>
        <translation>Schriften und Farben</translation>
    </message>
    <message>
        <source>A style sheet holds every look of the document. Sheets of your own lie in {folder}.</source>
        <translation>Ein Stilblatt bestimmt das gesamte Aussehen des Dokuments. Eigene Blätter liegen in {folder}.</translation>
    </message>
    <message>
        <source>Style sheet</source>
        <translation>Stilblatt</translation>
    </message>
    <message>
        <source>A style sheet of your own</source>
        <translation>Ein eigenes Stilblatt</translation>
    </message>
    <message>
        <source>Choose the colour…</source>
        <translation>Farbe wählen…</translation>
    </message>
    <message>
        <source>Make this style sheet</source>
        <translation>Stilblatt anlegen</translation>
    </message>
    <message>
        <source>Name of the sheet</source>
        <translation>Name des Blatts</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>Akzentfarbe</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>Underliner</name>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>Add “{word}” to the dictionary</source>
        <translation>„{word}“ ins Wörterbuch aufnehmen</translation>
    </message>
    <message>
        <source>Ignore in this brief</source>
        <translation>In diesem Briefing übergehen</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) not in the dictionary</source>
        <translation>
            <numerusform>%n Wort nicht im Wörterbuch</numerusform>
            <numerusform>%n Wörter nicht im Wörterbuch</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WithdrawalDialog</name>
    <message>
        <source>Mark a source</source>
        <translation>Quelle vermerken</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Mark it</source>
        <translation>Vermerken</translation>
    </message>
    <message>
        <source>All that it published; or a day such as 23 August 2025</source>
        <translation>Alles, was sie brachte; oder ein Tag wie 23. August 2025</translation>
    </message>
    <message>
        <source>At any address; or that of one text</source>
        <translation>Unter jeder Adresse; oder die eines Textes</translation>
    </message>
    <message>
        <source>Why, in a sentence</source>
        <translation>Warum, in einem Satz</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>&amp;It was</source>
        <translation>&amp;Sie wurde</translation>
    </message>
    <message>
        <source>What it &amp;published on</source>
        <translation>Was sie &amp;brachte am</translation>
    </message>
    <message>
        <source>What stands &amp;at</source>
        <translation>Was &amp;steht unter</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>Kept in your register: checks tell of it in every brief that rests on it.</source>
        <translation>Bleibt in Ihrem Register: die Prüfungen melden es in jedem Briefing, das darauf beruht.</translation>
    </message>
    <message>
        <source>Name the source.</source>
        <translation>Nennen Sie die Quelle.</translation>
    </message>
    <message>
        <source>“{0}” is no date. Write it like 29 August 2025 or 2025-08-29.</source>
        <translation>„{0}“ ist kein Datum. Schreibweise: 29 August 2025 oder 2025-08-29.</translation>
    </message>
</context>
<context>
    <name>WithdrawnTab</name>
    <message>
        <source>Briefs that rest on {source}</source>
        <translation>Briefings, die auf {source} beruhen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Look for briefs in</source>
        <translation>Briefings suchen in</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Looking… {done} of {of} briefs</source>
        <translation>Suche läuft… {done} von {of} Briefings</translation>
    </message>
    <message numerus="yes">
        <source>%n brief(s) looked at</source>
        <translation>
            <numerusform>%n Briefing durchgesehen</numerusform>
            <numerusform>%n Briefings durchgesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>none rests on it</source>
        <translation>keines beruht darauf</translation>
    </message>
    <message>
        <source>{count} with it</source>
        <translation>{count} damit</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be looked at…</source>
        <translation>
            <numerusform>%n war nicht durchzusehen…</numerusform>
            <numerusform>%n waren nicht durchzusehen…</numerusform>
        </translation>
    </message>
    <message>
        <source>falls</source>
        <translation>fällt</translation>
    </message>
    <message>
        <source>loses some of its evidence</source>
        <translation>verliert einen Teil der Belege</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Files that could not be looked at</source>
        <translation>Dateien, die nicht durchzusehen waren</translation>
    </message>
    <message>
        <source>They may rest on it, too.</source>
        <translation>Auch sie können darauf beruhen.</translation>
    </message>
    <message>
        <source>Nothing is marked yet.</source>
        <translation>Noch nichts ist vermerkt.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Sie wurde</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Erschienen am</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>What was withdrawn or corrected</source>
        <translation>Was zurückgezogen oder berichtigt wurde</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Judgments</source>
        <translation>Kernaussagen</translation>
    </message>
    <message>
        <source>Fall</source>
        <translation>Fallen</translation>
    </message>
    <message>
        <source>Briefs that rest on it</source>
        <translation>Briefings, die darauf beruhen</translation>
    </message>
    <message>
        <source>Mark a source…</source>
        <translation>Quelle vermerken…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Look in recent briefs</source>
        <translation>In letzten Briefings suchen</translation>
    </message>
    <message>
        <source>Look in a folder…</source>
        <translation>In einem Ordner suchen…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>WordCorrector</name>
    <message>
        <source>Make this a citation…</source>
        <translation>Zum Zitat machen…</translation>
    </message>
    <message>
        <source>Not a citation</source>
        <translation>Kein Zitat</translation>
    </message>
    <message>
        <source>Split the paragraph here</source>
        <translation>Absatz hier teilen</translation>
    </message>
    <message>
        <source>Select the words of the citation in the text below the rows first.</source>
        <translation>Wählen Sie zuerst im Text unter den Zeilen die Wörter des Zitats aus.</translation>
    </message>
    <message>
        <source>Make this a citation</source>
        <translation>Zum Zitat machen</translation>
    </message>
    <message>
        <source>Make a citation</source>
        <translation>Zitat anlegen</translation>
    </message>
    <message>
        <source>Put the cursor where the second paragraph begins, in the text below the rows, first.</source>
        <translation>Setzen Sie zuerst im Text unter den Zeilen die Schreibmarke dorthin, wo der zweite Absatz beginnt.</translation>
    </message>
    <message>
        <source>Split a paragraph</source>
        <translation>Absatz teilen</translation>
    </message>
</context>
<context>
    <name>WordTab</name>
    <message>
        <source>Word file</source>
        <translation>Word-Datei</translation>
    </message>
    <message>
        <source>Word exports are written into a file of your own, such as your letterhead, in its styles. Write {brief} alone in a paragraph of it where the paper shall stand, and {marking} into its header. The preview shows the PDF.</source>
        <translation>Word-Exporte werden in eine eigene Datei geschrieben, etwa Ihren Briefkopf, in deren Formatvorlagen. Schreiben Sie dort {brief} allein in einen Absatz, wo das Papier stehen soll, und {marking} in die Kopfzeile. Die Vorschau zeigt das PDF.</translation>
    </message>
    <message>
        <source>Choose a Word file…</source>
        <translation>Word-Datei wählen…</translation>
    </message>
    <message>
        <source>Do without</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Its styles</source>
        <translation>Ihre Formatvorlagen</translation>
    </message>
    <message>
        <source>Word files ({patterns})</source>
        <translation>Word-Dateien ({patterns})</translation>
    </message>
    <message>
        <source>Choose a Word file</source>
        <translation>Word-Datei wählen</translation>
    </message>
    <message>
        <source>None: Word files are set like the PDF.</source>
        <translation>Keine: Word-Dateien werden wie das PDF gesetzt.</translation>
    </message>
    <message>
        <source>{style} (found)</source>
        <translation>{style} (gefunden)</translation>
    </message>
    <message>
        <source>{style} (made to fit)</source>
        <translation>{style} (passend angelegt)</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Wie gefunden</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>This template cannot be used.</source>
        <translation>Diese Vorlage kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Apply the template {name}</source>
        <translation>Vorlage {name} anwenden</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) not fitting {name} are kept under Set aside and come back with the old template.</source>
        <translation>
            <numerusform>%n Teil, der nicht zu {name} passt, liegt unter „Beiseitegelegt“ und kommt mit der alten Vorlage zurück.</numerusform>
            <numerusform>%n Teile, die nicht zu {name} passen, liegen unter „Beiseitegelegt“ und kommen mit der alten Vorlage zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Edition {number} begun. The part “What changed” fills as you change judgments.</source>
        <translation>Ausgabe {number} begonnen. Der Teil „Was sich geändert hat“ füllt sich, während Sie Kernaussagen ändern.</translation>
    </message>
    <message>
        <source>The journal cannot be written: {text}</source>
        <translation>Das Journal kann nicht geschrieben werden: {text}</translation>
    </message>
    <message>
        <source> (read-only)</source>
        <translation> (schreibgeschützt)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
</context>
<context>
    <name>_CellDelegate</name>
    <message>
        <source>Row {row}, column {column}</source>
        <translation>Zeile {row}, Spalte {column}</translation>
    </message>
</context>
<context>
    <name>_CommandField</name>
    <message>
        <source>Find an action, part or source</source>
        <translation>Aktion, Teil oder Quelle finden</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion finden</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n Absatz</numerusform>
            <numerusform>%n Absätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citation(s)</source>
        <translation>
            <numerusform>%n Zitat</numerusform>
            <numerusform>%n Zitate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n item(s)</source>
        <translation>
            <numerusform>%n Eintrag hinzufügen</numerusform>
            <numerusform>%n Einträge hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take out %n item(s)</source>
        <translation>
            <numerusform>%n Eintrag herausnehmen</numerusform>
            <numerusform>%n Einträge herausnehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} item(s)</source>
        <translation>
            <numerusform>{n} Eintrag</numerusform>
            <numerusform>{n} Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least {n} item(s)</source>
        <translation>
            <numerusform>mindestens {n} Eintrag</numerusform>
            <numerusform>mindestens {n} Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} word(s)</source>
        <translation>
            <numerusform>{n} Wort</numerusform>
            <numerusform>{n} Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sentence(s)</source>
        <translation>
            <numerusform>{n} Satz</numerusform>
            <numerusform>{n} Sätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} line(s)</source>
        <translation>
            <numerusform>{n} Zeile</numerusform>
            <numerusform>{n} Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} word(s) an item</source>
        <translation>
            <numerusform>{n} Wort je Text</numerusform>
            <numerusform>{n} Wörter je Text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least {n} word(s) an item</source>
        <translation>
            <numerusform>mindestens {n} Wort je Text</numerusform>
            <numerusform>mindestens {n} Wörter je Text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} page(s)</source>
        <translation>
            <numerusform>{n} Seite</numerusform>
            <numerusform>{n} Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>line(s) {numbers}</source>
        <translation>
            <numerusform>Zeile {numbers}</numerusform>
            <numerusform>Zeilen {numbers}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) removed from {0}.</source>
        <translation>
            <numerusform>%n Punkt aus {0} entfernt.</numerusform>
            <numerusform>%n Punkte aus {0} entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had wording of yours: Undo brings it back.</source>
        <translation>
            <numerusform>%n davon hatte Ihren Wortlaut: Rückgängig holt ihn zurück.</numerusform>
            <numerusform>%n davon hatten Ihren Wortlaut: Rückgängig holt ihn zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citation(s) no longer printed; the sentences stay.</source>
        <translation>
            <numerusform>%n Zitat nicht mehr gedruckt; der Satz bleibt.</numerusform>
            <numerusform>%n Zitate nicht mehr gedruckt; die Sätze bleiben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of the brief come from it.</source>
        <translation>
            <numerusform>%n Punkt des Briefings stammt daraus.</numerusform>
            <numerusform>%n Punkte des Briefings stammen daraus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n Medium</numerusform>
            <numerusform>%n Medien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_DropTarget</name>
    <message>
        <source>Drop paragraphs or citations here, or press Ctrl+E.</source>
        <translation>Absätze oder Zitate hier ablegen oder Strg+E drücken.</translation>
    </message>
    <message>
        <source>Drop paragraphs or citations here, or press</source>
        <translation>Absätze oder Zitate hier ablegen oder</translation>
    </message>
</context>
<context>
    <name>_LevelButton</name>
    <message>
        <source>{level}, key {key}</source>
        <translation>{level}, Taste {key}</translation>
    </message>
</context>
<context>
    <name>_Pages</name>
    <message>
        <source>Page {number}</source>
        <translation>Seite {number}</translation>
    </message>
</context>
<context>
    <name>_Ruler</name>
    <message>
        <source>{term} covers {low} to {high} of 100</source>
        <translation>{term} umfasst {low} bis {high} von 100</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>Lineal</translation>
    </message>
</context>
<context>
    <name>_Side</name>
    <message>
        <source>Added: {words}</source>
        <translation>Hinzugefügt: {words}</translation>
    </message>
    <message>
        <source>Removed: {words}</source>
        <translation>Entfernt: {words}</translation>
    </message>
</context>
<context>
    <name>_SmallPages</name>
    <message>
        <source>First pages</source>
        <translation>Erste Seiten</translation>
    </message>
</context>
<context>
    <name>_TermButton</name>
    <message>
        <source>{term} ({range}), key {key}</source>
        <translation>{term} ({range}), Taste {key}</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>{name} is larger than 30 MB. Save it smaller first.</source>
        <translation>{name} ist größer als 30 MB. Zuerst kleiner speichern.</translation>
    </message>
    <message>
        <source>{name} cannot be read. Look whether it is still there.</source>
        <translation>{name} lässt sich nicht lesen. Sehen Sie nach, ob die Datei noch da ist.</translation>
    </message>
    <message>
        <source>{name} is no PNG, JPEG, GIF, WebP, BMP or SVG file. Save it as one of these first.</source>
        <translation>{name} ist keine PNG-, JPEG-, GIF-, WebP-, BMP- oder SVG-Datei. Speichern Sie sie zuerst als eine davon.</translation>
    </message>
    <message>
        <source>{name} is damaged. Try another copy of it.</source>
        <translation>{name} ist beschädigt. Versuchen Sie es mit einer anderen Kopie.</translation>
    </message>
    <message>
        <source>{name} has too many pixels. Save it smaller first.</source>
        <translation>{name} hat zu viele Bildpunkte. Zuerst kleiner speichern.</translation>
    </message>
</context>
</TS>
