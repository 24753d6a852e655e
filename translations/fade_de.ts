<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ColourMap</name>
    <message>
        <source>Jet (not uniform)</source>
        <translation>Jet (nicht gleichmäßig)</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>A short guide</source>
        <translation>Eine kurze Anleitung</translation>
    </message>
    <message>
        <source>FADE Inspector compares pictures of a part with words such as &quot;damaged&quot; and &quot;flawless&quot;, and with pictures of good parts. It shows where a picture is unlike them, and how sure it is.</source>
        <translation>FADE Inspector vergleicht Bilder eines Teils mit Wörtern wie „beschädigt“ und „makellos“ und mit Bildern von guten Teilen. Es zeigt, wo ein Bild ihnen nicht gleicht, und wie sicher das ist.</translation>
    </message>
    <message>
        <source>1. Open a model</source>
        <translation>1. Ein Modell öffnen</translation>
    </message>
    <message>
        <source>File &amp;gt; Open Model takes the folder of a CLIP model. The published results are those of ViT-B-16-plus-240. The program opens it again at the next start. The demonstration model, which is open at first, is for trying things out only.</source>
        <translation>Datei &amp;gt; Modell öffnen nimmt den Ordner eines CLIP-Modells. Die veröffentlichten Ergebnisse sind die von ViT-B-16-plus-240. Beim nächsten Start öffnet das Programm es wieder. Das Demonstrationsmodell, das zuerst offen ist, dient nur zum Ausprobieren.</translation>
    </message>
    <message>
        <source>2. Add pictures</source>
        <translation>2. Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on the window. Say what the part is called under Settings, in English: the sentences of the score name it.</source>
        <translation>Ziehen Sie Dateien oder Ordner irgendwo auf das Fenster. Sagen Sie unter Einstellungen auf Englisch, wie das Teil heißt: die Sätze für den Wert nennen es.</translation>
    </message>
    <message>
        <source>3. Show good parts</source>
        <translation>3. Gute Teile zeigen</translation>
    </message>
    <message>
        <source>Drop one to four pictures of good parts on References, photographed as the others are. Comparing the references with each other marks those that are unlike the rest. Changes take effect at once, and can be undone.</source>
        <translation>Ziehen Sie ein bis vier Bilder von guten Teilen auf Referenzen, aufgenommen wie die anderen. Der Vergleich der Referenzen untereinander kennzeichnet solche, die den übrigen nicht gleichen. Änderungen wirken sofort und lassen sich rückgängig machen.</translation>
    </message>
    <message>
        <source>4. Inspect</source>
        <translation>4. Prüfen</translation>
    </message>
    <message>
        <source>Inspect All works through the list; the picture you look at comes first. The map is coarse at first and sharpens. Hold the space bar to see the bare picture, and choose Swipe to compare it with a reference.</source>
        <translation>Alle prüfen arbeitet die Liste ab; das Bild, das Sie ansehen, kommt zuerst. Die Karte ist zunächst grob und wird schärfer. Halten Sie die Leertaste, um das bloße Bild zu sehen, und wählen Sie „Wischen“, um es mit einer Referenz zu vergleichen.</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>A picture&apos;s image score lies between 0 and 1. Two thresholds turn it into a verdict. The right ones depend on the part: inspect some parts that you know, mark them as good or bad in the list (G, B), and let Inspect &amp;gt; Find Thresholds find them; or drag them.</source>
        <translation>Der Bildwert liegt zwischen 0 und 1. Zwei Schwellen machen daraus ein Urteil. Welche die richtigen sind, hängt vom Teil ab: Prüfen Sie einige bekannte Teile, markieren Sie sie in der Liste als gut oder schlecht (G, B), und lassen Sie Prüfen &amp;gt; Schwellen finden sie finden; oder ziehen Sie sie.</translation>
    </message>
    <message>
        <source>Short Guide</source>
        <translation>Kurzanleitung</translation>
    </message>
</context>
<context>
    <name>KnownParts</name>
    <message>
        <source>%1 is marked bad, and is also a reference.</source>
        <translation>%1 ist als schlecht markiert und zugleich eine Referenz.</translation>
    </message>
    <message>
        <source>%1 holds the same bytes as %2, and is marked otherwise.</source>
        <translation>%1 enthält dieselben Bytes wie %2 und ist anders markiert.</translation>
    </message>
</context>
<context>
    <name>LabelledPictures</name>
    <message>
        <source>bad</source>
        <translation>schlecht</translation>
    </message>
</context>
<context>
    <name>MapChoice</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>Vision</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>Fusioniert</translation>
    </message>
    <message>
        <source>%1, all scales</source>
        <translation>%1, alle Maßstäbe</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ModelPurpose</name>
    <message>
        <source>The model of the published results: the one to begin with.</source>
        <translation>Das Modell der veröffentlichten Ergebnisse: damit fängt man an.</translation>
    </message>
    <message>
        <source>The fastest: a coarse map, for large defects and slow PCs.</source>
        <translation>Das schnellste: eine grobe Karte, für große Fehler und langsame PCs.</translation>
    </message>
    <message>
        <source>Somewhat faster than the published model, with the same patch size.</source>
        <translation>Etwas schneller als das veröffentlichte Modell, mit gleich großen Feldern.</translation>
    </message>
    <message>
        <source>Larger and three to four times slower, with finer patches.</source>
        <translation>Größer und drei- bis viermal langsamer, mit feineren Feldern.</translation>
    </message>
    <message>
        <source>OpenAI&apos;s largest, for pictures of 336 pixels: slow, with a fine map.</source>
        <translation>Das größte von OpenAI, für Bilder von 336 Pixeln: langsam, mit feiner Karte.</translation>
    </message>
    <message>
        <source>The largest of the list: for PCs with much memory and time.</source>
        <translation>Das größte der Liste: für PCs mit viel Speicher und Zeit.</translation>
    </message>
    <message>
        <source>Compares pictures with references beside a CLIP model: small and fast.</source>
        <translation>Vergleicht Bilder neben einem CLIP-Modell mit Referenzen: klein und schnell.</translation>
    </message>
    <message>
        <source>Compares pictures with references beside a CLIP model: larger, wider tokens.</source>
        <translation>Vergleicht Bilder neben einem CLIP-Modell mit Referenzen: größer, mit breiteren Merkmalen.</translation>
    </message>
    <message>
        <source>As DINOv2-S, with registers, for even maps.</source>
        <translation>Wie DINOv2-S, mit Registern, für gleichmäßige Karten.</translation>
    </message>
    <message>
        <source>As DINOv2-B, with registers, for even maps.</source>
        <translation>Wie DINOv2-B, mit Registern, für gleichmäßige Karten.</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>, %1/s, %2 left</source>
        <translation>, %1/s, noch %2</translation>
    </message>
</context>
<context>
    <name>PartSuggester</name>
    <message>
        <source>No suggestion: no reference has the shape of the picture that is drawn over.</source>
        <translation>Kein Vorschlag: Keine Referenz hat die Form des Bildes, über dem gezeichnet wird.</translation>
    </message>
    <message>
        <source>No suggestion: it is made from references, and there are none.</source>
        <translation>Kein Vorschlag: Er wird aus Referenzen gemacht, und es gibt keine.</translation>
    </message>
    <message>
        <source>No suggestion: the border of the references is not of one kind, so that no background is sure.</source>
        <translation>Kein Vorschlag: Der Rand der Referenzen ist nicht einheitlich, so dass kein Hintergrund sicher ist.</translation>
    </message>
    <message>
        <source>No suggestion: no part stands out clearly against the border of the references.</source>
        <translation>Kein Vorschlag: Kein Teil hebt sich klar vom Rand der Referenzen ab.</translation>
    </message>
    <message>
        <source>No suggestion: the part fills the references, or lies elsewhere in each, so that nothing is background in all.</source>
        <translation>Kein Vorschlag: Das Teil füllt die Referenzen oder liegt in jeder anderswo, so dass nichts in allen Hintergrund ist.</translation>
    </message>
</context>
<context>
    <name>PictureName</name>
    <message>
        <source>%1, page %2</source>
        <translation>%1, Seite %2</translation>
    </message>
</context>
<context>
    <name>ProfileWords</name>
    <message>
        <source>Quick</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Model&apos;s own</source>
        <translation>Des Modells</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>loading the model</source>
        <translation>das Modell wird geladen</translation>
    </message>
    <message>
        <source>encoding the prompts</source>
        <translation>die Prompts werden kodiert</translation>
    </message>
    <message>
        <source>reading the picture</source>
        <translation>das Bild wird gelesen</translation>
    </message>
    <message>
        <source>looking at the picture</source>
        <translation>das Bild wird betrachtet</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>es wird verglichen</translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation>es wird ausgewertet</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>the file is empty; an image was expected.</source>
        <translation>die Datei ist leer; ein Bild wurde erwartet.</translation>
    </message>
    <message>
        <source>is no image that can be read; PNG, JPEG, TIFF, BMP or WebP was expected.</source>
        <translation>ist kein lesbares Bild; PNG, JPEG, TIFF, BMP oder WebP wurde erwartet.</translation>
    </message>
    <message>
        <source>the image is truncated or corrupt.</source>
        <translation>das Bild ist abgeschnitten oder beschädigt.</translation>
    </message>
    <message>
        <source>there is not enough memory for this image.</source>
        <translation>der Speicher reicht für dieses Bild nicht aus.</translation>
    </message>
    <message>
        <source>holds floating-point numbers; 8 or 16 bit values were expected.</source>
        <translation>enthält Gleitkommazahlen; 8- oder 16-Bit-Werte wurden erwartet.</translation>
    </message>
    <message>
        <source>holds no image; PNG, JPEG, TIFF, BMP or WebP files were expected.</source>
        <translation>enthält kein Bild; PNG-, JPEG-, TIFF-, BMP- oder WebP-Dateien wurden erwartet.</translation>
    </message>
    <message>
        <source>there is no such file or folder.</source>
        <translation>diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>there is no such model folder or file.</source>
        <translation>diesen Modellordner oder diese Modelldatei gibt es nicht.</translation>
    </message>
    <message>
        <source>is not a regular file.</source>
        <translation>ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>it changed while it was being read.</source>
        <translation>wurde verändert, während sie gelesen wurde.</translation>
    </message>
    <message>
        <source>the file changed while it was being used.</source>
        <translation>die Datei wurde verändert, während sie benutzt wurde.</translation>
    </message>
    <message>
        <source>cannot be read: %1.</source>
        <translation>kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>cannot be written: %1.</source>
        <translation>kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>cannot be searched: %1.</source>
        <translation>kann nicht durchsucht werden: %1.</translation>
    </message>
    <message>
        <source>left out, since it cannot be searched: %1.</source>
        <translation>ausgelassen, da dieser Ordner nicht durchsucht werden kann: %1.</translation>
    </message>
    <message>
        <source>cannot be looked at: %1.</source>
        <translation>kann nicht untersucht werden: %1.</translation>
    </message>
    <message>
        <source>this folder cannot be made: %1.</source>
        <translation>dieser Ordner kann nicht angelegt werden: %1.</translation>
    </message>
    <message>
        <source>this folder cannot be written to: %1.</source>
        <translation>in diesen Ordner kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>the picture has changed since it was inspected; inspect it again.</source>
        <translation>das Bild hat sich seit der Prüfung geändert; bitte noch einmal prüfen.</translation>
    </message>
    <message>
        <source>holds no model; open_clip_config.json with open_clip_model.safetensors or open_clip_pytorch_model.bin, or config.json with model.safetensors or pytorch_model.bin, was expected.</source>
        <translation>enthält kein Modell; erwartet wurden open_clip_config.json mit open_clip_model.safetensors oder open_clip_pytorch_model.bin, oder config.json mit model.safetensors oder pytorch_model.bin.</translation>
    </message>
    <message>
        <source>is no session of this program.</source>
        <translation>ist keine Sitzung dieses Programms.</translation>
    </message>
    <message>
        <source>there is not enough memory.</source>
        <translation>der Speicher reicht nicht aus.</translation>
    </message>
    <message>
        <source>is not valid JSON; a prompt ensemble was expected.</source>
        <translation>ist kein gültiges JSON; eine Prompt-Datei wurde erwartet.</translation>
    </message>
    <message>
        <source>is no reference set: %1.</source>
        <translation>ist kein Referenzsatz: %1.</translation>
    </message>
    <message>
        <source>this cache entry is damaged; it is computed again.</source>
        <translation>dieser Eintrag des Zwischenspeichers ist beschädigt; er wird neu berechnet.</translation>
    </message>
    <message>
        <source>Results are not kept for the next run: %1</source>
        <translation>Ergebnisse werden nicht für den nächsten Lauf behalten: %1</translation>
    </message>
    <message>
        <source>Reference %1: %2</source>
        <translation>Referenz %1: %2</translation>
    </message>
    <message>
        <source>the image is damaged: %1.</source>
        <translation>das Bild ist beschädigt: %1.</translation>
    </message>
    <message>
        <source>is an image of a kind that is not read: %1.</source>
        <translation>ist ein Bild einer Art, die nicht gelesen wird: %1.</translation>
    </message>
    <message>
        <source>the image is damaged after %1 % of its rows.</source>
        <translation>das Bild ist nach %1 % seiner Zeilen beschädigt.</translation>
    </message>
    <message>
        <source>the image is damaged after %1 % of its rows (%2).</source>
        <translation>das Bild ist nach %1 % seiner Zeilen beschädigt (%2).</translation>
    </message>
    <message>
        <source>was changed, cut short or taken away while it was in use; load it again.</source>
        <translation>wurde verändert, gekürzt oder entfernt, während sie in Gebrauch war; bitte neu laden.</translation>
    </message>
    <message>
        <source>is there already; it is not replaced.</source>
        <translation>ist schon da und wird nicht ersetzt.</translation>
    </message>
    <message>
        <source>is not what the model hub states (its hash is another one).</source>
        <translation>ist nicht das, was der Modell-Hub angibt (die Prüfsumme ist eine andere).</translation>
    </message>
    <message>
        <source>cannot be fetched: %1.</source>
        <translation>kann nicht geholt werden: %1.</translation>
    </message>
    <message>
        <source>the model hub has nothing of this name (status %1).</source>
        <translation>der Modell-Hub hat nichts unter diesem Namen (Status %1).</translation>
    </message>
    <message>
        <source>the model hub does not give it to everyone; a token in HF_TOKEN, of a user who has access, was expected (status %1).</source>
        <translation>der Modell-Hub gibt es nicht jedem; in HF_TOKEN wurde das Token eines Benutzers mit Zugang erwartet (Status %1).</translation>
    </message>
    <message>
        <source>cannot be fetched after %1 attempts: %2.</source>
        <translation>kann nach %1 Versuchen nicht geholt werden: %2.</translation>
    </message>
    <message>
        <source>has %1 MB free; %2 MB are needed.</source>
        <translation>hat %1 MB frei; %2 MB werden gebraucht.</translation>
    </message>
    <message>
        <source>is a link to another folder; left out.</source>
        <translation>ist eine Verknüpfung zu einem anderen Ordner und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>is no recipe of this program.</source>
        <translation>ist kein Rezept dieses Programms.</translation>
    </message>
    <message>
        <source>is a recipe of a newer version of this program.</source>
        <translation>ist ein Rezept einer neueren Version dieses Programms.</translation>
    </message>
    <message>
        <source>is no packed model; a file that `fade model pack` made was expected.</source>
        <translation>ist kein gepacktes Modell; eine Datei, die `fade model pack` erzeugt hat, wurde erwartet.</translation>
    </message>
    <message>
        <source>is damaged or cut short; copy the file again.</source>
        <translation>ist beschädigt oder abgeschnitten; kopieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>holds more than its manifest says.</source>
        <translation>enthält mehr, als sein Inhaltsverzeichnis sagt.</translation>
    </message>
    <message>
        <source>is a session of a newer version of this program.</source>
        <translation>ist eine Sitzung einer neueren Version dieses Programms.</translation>
    </message>
    <message>
        <source>has no page %1; its last is %2.</source>
        <translation>hat keine Seite %1; die letzte ist %2.</translation>
    </message>
    <message>
        <source>Inspection report</source>
        <translation>Prüfbericht</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>Review from %1, Fail from %2</source>
        <translation>Nachprüfen ab %1, schlecht ab %2</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Umriss</translation>
    </message>
    <message>
        <source>where the anomaly map reaches %1</source>
        <translation>wo die Anomaliekarte %1 erreicht</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Nachprüfen</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>Image score</source>
        <translation>Bildwert</translation>
    </message>
    <message>
        <source>Language score</source>
        <translation>Sprachwert</translation>
    </message>
    <message>
        <source>Vision score</source>
        <translation>Vision-Wert</translation>
    </message>
    <message>
        <source>Anomaly map over the picture</source>
        <translation>Anomaliekarte über dem Bild</translation>
    </message>
    <message>
        <source>Anomalous regions</source>
        <translation>Anomale Bereiche</translation>
    </message>
    <message>
        <source>Area in pixels</source>
        <translation>Fläche in Pixeln</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>Nothing in the map reaches %1.</source>
        <translation>Nichts in der Karte erreicht %1.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>All scales</source>
        <translation>Alle Maßstäbe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <translation>%1 x %2 Pixel</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>How it was inspected</source>
        <translation>Wie geprüft wurde</translation>
    </message>
    <message>
        <source>Pictures %1</source>
        <translation>Bilder %1</translation>
    </message>
    <message>
        <source>Object and prompts</source>
        <translation>Objekt und Prompts</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Classification prompts</source>
        <translation>Prompts der Klassifikation</translation>
    </message>
    <message>
        <source>Segmentation prompts</source>
        <translation>Prompts der Segmentierung</translation>
    </message>
    <message>
        <source>%1: %2 normal, %3 anomalous; SHA-256 %4</source>
        <translation>%1: %2 normal, %3 anomal; SHA-256 %4</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referenzen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>Maßstäbe</translation>
    </message>
    <message>
        <source>Scale of the language score</source>
        <translation>Maßstab des Sprachwerts</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>Klassifikator</translation>
    </message>
    <message>
        <source>mean of the prompts, temperature %1</source>
        <translation>Mittel der Prompts, Temperatur %1</translation>
    </message>
    <message>
        <source>all prompts, temperature %1</source>
        <translation>alle Prompts, Temperatur %1</translation>
    </message>
    <message>
        <source>nearest prompts, temperature %1</source>
        <translation>nächste Prompts, Temperatur %1</translation>
    </message>
    <message>
        <source>Vision weight in the map</source>
        <translation>Vision-Gewicht in der Karte</translation>
    </message>
    <message>
        <source>Vision multiplier</source>
        <translation>Vision-Faktor</translation>
    </message>
    <message>
        <source>Guidance of the score</source>
        <translation>Führung des Werts</translation>
    </message>
    <message>
        <source>Guidance of the map</source>
        <translation>Führung der Karte</translation>
    </message>
    <message>
        <source>language and vision</source>
        <translation>Sprache und Vision</translation>
    </message>
    <message>
        <source>language alone</source>
        <translation>nur Sprache</translation>
    </message>
    <message>
        <source>vision alone</source>
        <translation>nur Vision</translation>
    </message>
    <message>
        <source>GEM blocks</source>
        <translation>GEM-Blöcke</translation>
    </message>
    <message>
        <source>%1, iterations %2</source>
        <translation>%1, Iterationen %2</translation>
    </message>
    <message>
        <source>Model and program</source>
        <translation>Modell und Programm</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model SHA-256</source>
        <translation>SHA-256 des Modells</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>The image score %1 is the mean of the language score %2 and the vision score %3.</source>
        <translation>Der Bildwert %1 ist das Mittel aus dem Sprachwert %2 und dem Vision-Wert %3.</translation>
    </message>
    <message>
        <source>The image score %1 is the mean of the language score %2 and the vision score %3, limited to 1.</source>
        <translation>Der Bildwert %1 ist das Mittel aus dem Sprachwert %2 und dem Vision-Wert %3, begrenzt auf 1.</translation>
    </message>
    <message>
        <source>The image score %1 is the language score: without references, words alone decide.</source>
        <translation>Der Bildwert %1 ist der Sprachwert: ohne Referenzen entscheiden allein die Wörter.</translation>
    </message>
    <message>
        <source>The image score %1 is the language score, as the settings ask.</source>
        <translation>Der Bildwert %1 ist der Sprachwert, wie in den Einstellungen gewählt.</translation>
    </message>
    <message>
        <source>The image score %1 is the vision score, as the settings ask.</source>
        <translation>Der Bildwert %1 ist der Vision-Wert, wie in den Einstellungen gewählt.</translation>
    </message>
    <message>
        <source>The image score %1 is the vision score %3, limited to 1, as the settings ask.</source>
        <translation>Der Bildwert %1 ist der Vision-Wert %3, begrenzt auf 1, wie in den Einstellungen gewählt.</translation>
    </message>
    <message>
        <source>It reaches the threshold of Fail, %2.</source>
        <translation>Er erreicht die Schwelle für schlecht, %2.</translation>
    </message>
    <message>
        <source>It reaches the threshold of Review, %1, but not that of Fail, %2.</source>
        <translation>Er erreicht die Schwelle für Nachprüfen, %1, aber nicht die für schlecht, %2.</translation>
    </message>
    <message>
        <source>It stays below the threshold of Review, %1.</source>
        <translation>Er bleibt unter der Schwelle für Nachprüfen, %1.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Demonstration model: trained on drawn pictures only, not for production.</source>
        <translation>Demonstrationsmodell (nur künstliche Bilder), nicht für die Produktion.</translation>
    </message>
    <message>
        <source>and %1 more, with lower peaks</source>
        <translation>und %1 weitere mit niedrigeren Spitzen</translation>
    </message>
    <message>
        <source>Smoothing of the map</source>
        <translation>Glättung der Karte</translation>
    </message>
    <message>
        <source>Vision weight in the score</source>
        <translation>Vision-Gewicht im Wert</translation>
    </message>
    <message>
        <source>The image score %1 is %4 times the language score %2 plus %5 times the vision score %3.</source>
        <translation>Der Bildwert %1 ist %4 mal der Sprachwert %2 plus %5 mal der Vision-Wert %3.</translation>
    </message>
    <message>
        <source>The image score %1 is %4 times the language score %2 plus %5 times the vision score %3, limited to 1.</source>
        <translation>Der Bildwert %1 ist %4 mal der Sprachwert %2 plus %5 mal der Vision-Wert %3, begrenzt auf 1.</translation>
    </message>
    <message>
        <source>none: zero-shot</source>
        <translation>keine: zero-shot</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Einbettungen</translation>
    </message>
    <message>
        <source>language score %1, language map %2, vision map %3</source>
        <translation>Sprachwert %1, Sprachkarte %2, Vision-Karte %3</translation>
    </message>
    <message>
        <source>%1, iterations %2, temperature %3</source>
        <translation>%1, Iterationen %2, Temperatur %3</translation>
    </message>
    <message>
        <source>Is also a reference, so its vision map is empty.</source>
        <translation>Ist auch eine Referenz, daher ist die Vision-Karte leer.</translation>
    </message>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
    <message>
        <source>Not inspected yet.</source>
        <translation>Noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Could not be inspected.</source>
        <translation>Konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Holds another picture than the one that was inspected.</source>
        <translation>Enthält ein anderes Bild als das geprüfte.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>%1, %2 bits, grey</source>
        <translation>%1, %2 Bit, Graustufen</translation>
    </message>
    <message>
        <source>%1, %2 bits, colour</source>
        <translation>%1, %2 Bit, Farbe</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>%1, as the file declares</source>
        <translation>%1, laut Datei</translation>
    </message>
    <message>
        <source>%1, found: all values fit into %2 bits</source>
        <translation>%1, ermittelt: alle Werte passen in %2 Bit</translation>
    </message>
    <message>
        <source>%1, as the settings say</source>
        <translation>%1, laut Einstellungen</translation>
    </message>
    <message>
        <source>%1, all that the bits hold</source>
        <translation>%1, alles, was die Bits fassen</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>turned upright, as the file says</source>
        <translation>aufrecht gedreht, wie die Datei sagt</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2; left out: %3</source>
        <translation>%1 von %2; ausgelassen: %3</translation>
    </message>
    <message>
        <source>Alpha channel</source>
        <translation>Alphakanal</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignoriert</translation>
    </message>
    <message>
        <source>Colour profile</source>
        <translation>Farbprofil</translation>
    </message>
    <message>
        <source>%1; not applied</source>
        <translation>%1; nicht angewendet</translation>
    </message>
    <message>
        <source>Finest patch</source>
        <translation>Feinster Bildausschnitt</translation>
    </message>
    <message>
        <source>Bit depth</source>
        <translation>Bittiefe</translation>
    </message>
    <message>
        <source>Page %1 of %2 was read; left out: %3.</source>
        <translation>Seite %1 von %2 wurde gelesen; ausgelassen: %3.</translation>
    </message>
    <message>
        <source>The file does not say which value is white. All fit into %1 bits, so it is %2; the bit depth can be set.</source>
        <translation>Die Datei sagt nicht, welcher Wert Weiß ist. Alle passen in %1 Bit, also ist es %2; die Bittiefe ist einstellbar.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Logo of %1</source>
        <translation>Logo von %1</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Not inspected</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>%1 not inspected</source>
        <translation>%1 nicht geprüft</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>How many pictures have which image score, and the thresholds</source>
        <translation>Wie viele Bilder welchen Bildwert haben, und die Schwellen</translation>
    </message>
    <message>
        <source>Review from %1</source>
        <translation>Nachprüfen ab %1</translation>
    </message>
    <message>
        <source>Fail from %1</source>
        <translation>Schlecht ab %1</translation>
    </message>
    <message>
        <source>%1: %2, image score %3</source>
        <translation>%1: %2, Bildwert %3</translation>
    </message>
    <message>
        <source>The scores as bars from 0 to 1, with the thresholds</source>
        <translation>Die Werte als Balken von 0 bis 1, mit den Schwellen</translation>
    </message>
    <message>
        <source>%1: the picture under its anomaly map, with %2 regions outlined</source>
        <translation>%1: das Bild unter seiner Anomaliekarte, mit %2 umrissenen Bereichen</translation>
    </message>
    <message>
        <source>%1: the picture itself</source>
        <translation>%1: das Bild selbst</translation>
    </message>
    <message>
        <source>The map&apos;s colours from 0 to 1, and the outline&apos;s value %1</source>
        <translation>Die Farben der Karte von 0 bis 1, und der Wert des Umrisses %1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Left, top</source>
        <translation>Links, oben</translation>
    </message>
    <message>
        <source>The maps of each scale</source>
        <translation>Die Karten jedes Maßstabs</translation>
    </message>
    <message>
        <source>Language map</source>
        <translation>Sprachkarte</translation>
    </message>
    <message>
        <source>Vision map</source>
        <translation>Vision-Karte</translation>
    </message>
    <message>
        <source>Vision map, coloured times %1</source>
        <translation>Vision-Karte, gefärbt mal %1</translation>
    </message>
    <message>
        <source>Fused map</source>
        <translation>Fusionierte Karte</translation>
    </message>
    <message>
        <source>maximum %1</source>
        <translation>Maximum %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <translation>Referenz %1</translation>
    </message>
    <message>
        <source>Its file is gone, or has changed.</source>
        <translation>Die Datei ist nicht mehr da oder hat sich geändert.</translation>
    </message>
    <message>
        <source>Place and date</source>
        <translation>Ort und Datum</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>The vision score %1 is %2 times the largest value of the vision map, %3.</source>
        <translation>Der Vision-Wert %1 ist das %2-Fache des größten Werts der Vision-Karte, %3.</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, Seite %2</translation>
    </message>
    <message>
        <source>this folder cannot be opened: %1.</source>
        <translation>dieser Ordner kann nicht geöffnet werden: %1.</translation>
    </message>
    <message>
        <source>this folder cannot be locked: %1.</source>
        <translation>dieser Ordner kann nicht gesperrt werden: %1.</translation>
    </message>
    <message>
        <source>another program is working in this folder.</source>
        <translation>ein anderes Programm arbeitet in diesem Ordner.</translation>
    </message>
    <message>
        <source>has %1 bytes; at most %2 were expected.</source>
        <translation>hat %1 Byte; höchstens %2 wurden erwartet.</translation>
    </message>
    <message>
        <source>OpenSSL cannot compute SHA-256.</source>
        <translation>OpenSSL kann SHA-256 nicht berechnen.</translation>
    </message>
    <message>
        <source>cannot be read: too many files are mapped.</source>
        <translation>kann nicht gelesen werden: Es sind zu viele Dateien eingeblendet.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>its JSON holds too many keys in one object.</source>
        <translation>sein JSON enthält zu viele Schlüssel in einem Objekt.</translation>
    </message>
    <message>
        <source>its JSON holds too many values.</source>
        <translation>sein JSON enthält zu viele Werte.</translation>
    </message>
    <message>
        <source>its JSON is nested too deeply.</source>
        <translation>sein JSON ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>is not valid JSON.</source>
        <translation>ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The system gave this program %1 threads, and %2 were expected: a limit on its memory (ulimit -v) or on processes (ulimit -u) is too low.</source>
        <translation>Das System gab diesem Programm %1 Threads, %2 wurden erwartet: Eine Grenze für seinen Speicher (ulimit -v) oder für Prozesse (ulimit -u) ist zu niedrig.</translation>
    </message>
    <message>
        <source>The number of threads must be 0 (all) to 1024, not %1.</source>
        <translation>Die Zahl der Threads muss 0 (alle) bis 1024 sein, nicht %1.</translation>
    </message>
    <message>
        <source>is no regular file; it is left as it is.</source>
        <translation>ist keine reguläre Datei; sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>a file of that name is there</source>
        <translation>dort liegt eine Datei dieses Namens</translation>
    </message>
    <message>
        <source>has %1 token ids, but the model %2 has embeddings for %3.</source>
        <translation>hat %1 Token-Nummern, aber das Modell %2 hat Einbettungen für %3.</translation>
    </message>
    <message>
        <source>oneDNN cannot multiply matrices here: %1.</source>
        <translation>oneDNN kann hier keine Matrizen multiplizieren: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be one line of text of at most %2 characters.</source>
        <translation>„%1“ muss eine Textzeile mit höchstens %2 Zeichen sein.</translation>
    </message>
    <message>
        <source>is empty; gzip data were expected.</source>
        <translation>ist leer; gzip-Daten wurden erwartet.</translation>
    </message>
    <message>
        <source>is too large for a vocabulary.</source>
        <translation>ist zu groß für ein Vokabular.</translation>
    </message>
    <message>
        <source>zlib cannot start.</source>
        <translation>zlib kann nicht starten.</translation>
    </message>
    <message>
        <source>ends too early; the gzip data are incomplete.</source>
        <translation>endet zu früh; die gzip-Daten sind unvollständig.</translation>
    </message>
    <message>
        <source>is damaged, or is not gzip data, which were expected.</source>
        <translation>ist beschädigt oder enthält keine gzip-Daten, die erwartet wurden.</translation>
    </message>
    <message>
        <source>unpacks to more than %1 bytes, which is too much for a vocabulary.</source>
        <translation>wird entpackt größer als %1 Byte, zu viel für ein Vokabular.</translation>
    </message>
    <message>
        <source>is damaged: its next part cannot be read.</source>
        <translation>ist beschädigt: Der nächste Teil kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>is not valid JSON at byte %1.</source>
        <translation>ist kein gültiges JSON, bei Byte %1.</translation>
    </message>
    <message>
        <source>holds an id that is no whole number from 0 to %1, as was expected.</source>
        <translation>enthält eine Nummer, die keine ganze Zahl von 0 bis %1 ist, wie erwartet wurde.</translation>
    </message>
    <message>
        <source>&quot;added_tokens&quot; was expected to be a list.</source>
        <translation>„added_tokens“ müsste eine Liste sein.</translation>
    </message>
    <message>
        <source>each of &quot;added_tokens&quot; was expected to have a &quot;content&quot; and an &quot;id&quot;.</source>
        <translation>jeder Eintrag von „added_tokens“ müsste „content“ und „id“ haben.</translation>
    </message>
    <message>
        <source>&quot;added_tokens&quot; and &quot;vocab&quot; give one token two ids; the same id was expected.</source>
        <translation>„added_tokens“ und „vocab“ geben einem Token zwei Nummern; dieselbe wurde erwartet.</translation>
    </message>
    <message>
        <source>merge %1 was expected to be two symbols.</source>
        <translation>Zusammenfügung %1 müsste aus zwei Symbolen bestehen.</translation>
    </message>
    <message>
        <source>the model&apos;s type is %1; &quot;BPE&quot; was expected.</source>
        <translation>die Art des Modells ist %1; „BPE“ wurde erwartet.</translation>
    </message>
    <message>
        <source>the model&apos;s &quot;end_of_word_suffix&quot; is not &quot;&lt;/w&gt;&quot;, as CLIP&apos;s is.</source>
        <translation>„end_of_word_suffix“ des Modells ist nicht „&lt;/w&gt;“ wie bei CLIP.</translation>
    </message>
    <message>
        <source>the model has a &quot;continuing_subword_prefix&quot;; CLIP&apos;s has none.</source>
        <translation>das Modell hat ein „continuing_subword_prefix“; CLIP hat keines.</translation>
    </message>
    <message>
        <source>the model&apos;s &quot;%1&quot; is on; CLIP&apos;s is off.</source>
        <translation>„%1“ des Modells ist eingeschaltet, bei CLIP ausgeschaltet.</translation>
    </message>
    <message>
        <source>an object from tokens to ids was expected.</source>
        <translation>ein Objekt von Token zu Nummern wurde erwartet.</translation>
    </message>
    <message>
        <source>an object with a &quot;model&quot; was expected.</source>
        <translation>ein Objekt mit einem „model“ wurde erwartet.</translation>
    </message>
    <message>
        <source>the model&apos;s &quot;vocab&quot; was expected to be an object.</source>
        <translation>„vocab“ des Modells müsste ein Objekt sein.</translation>
    </message>
    <message>
        <source>the model&apos;s &quot;merges&quot; was expected to be a list.</source>
        <translation>„merges“ des Modells müsste eine Liste sein.</translation>
    </message>
    <message>
        <source>line %1 is no merge; two symbols with one space between were expected.</source>
        <translation>Zeile %1 ist keine Zusammenfügung; zwei Symbole mit einem Leerzeichen dazwischen wurden erwartet.</translation>
    </message>
    <message>
        <source>holds no merges; a header line and one merge a line were expected.</source>
        <translation>enthält keine Zusammenfügungen; eine Kopfzeile und eine Zusammenfügung je Zeile wurden erwartet.</translation>
    </message>
    <message>
        <source>line %1 makes a token that is there already; each once was expected.</source>
        <translation>Zeile %1 ergibt ein Token, das schon da ist; jedes wurde einmal erwartet.</translation>
    </message>
    <message>
        <source>the id of %1 is %2; 0 to %3 were expected.</source>
        <translation>die Nummer von %1 ist %2; 0 bis %3 wurde erwartet.</translation>
    </message>
    <message>
        <source>the id %1 is given to two tokens; unique ids were expected.</source>
        <translation>die Nummer %1 haben zwei Token; eindeutige Nummern wurden erwartet.</translation>
    </message>
    <message>
        <source>%1 %2 was expected, but has no id.</source>
        <translation>%1 %2 wurde erwartet, hat aber keine Nummer.</translation>
    </message>
    <message>
        <source>the token %1 or %2 was expected, but neither has an id.</source>
        <translation>das Token %1 oder %2 wurde erwartet, aber keines hat eine Nummer.</translation>
    </message>
    <message>
        <source>the byte symbol</source>
        <translation>das Byte-Symbol</translation>
    </message>
    <message>
        <source>merge %1: the token</source>
        <translation>Zusammenfügung %1: das Token</translation>
    </message>
    <message>
        <source>The text cannot be lower-cased: %1.</source>
        <translation>Der Text kann nicht in Kleinbuchstaben gesetzt werden: %1.</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8: byte %1 starts no character.</source>
        <translation>Der Text ist kein gültiges UTF-8: Mit Byte %1 beginnt kein Zeichen.</translation>
    </message>
    <message>
        <source>The text has %1 bytes; at most %2 are supported.</source>
        <translation>Der Text hat %1 Byte; höchstens %2 werden unterstützt.</translation>
    </message>
    <message>
        <source>The context length must be 1 to %1, not %2.</source>
        <translation>Die Kontextlänge muss 1 bis %1 sein, nicht %2.</translation>
    </message>
    <message>
        <source>this folder holds no vocabulary; tokenizer.json, vocab.json with merges.txt, or bpe_simple_vocab_16e6.txt.gz was expected.</source>
        <translation>dieser Ordner enthält kein Vokabular; tokenizer.json, vocab.json mit merges.txt oder bpe_simple_vocab_16e6.txt.gz wurde erwartet.</translation>
    </message>
    <message>
        <source>is no vocabulary; a .json, .txt or .txt.gz file was expected.</source>
        <translation>ist kein Vokabular; eine .json-, .txt- oder .txt.gz-Datei wurde erwartet.</translation>
    </message>
    <message>
        <source>The instruction set &quot;%1&quot; is none that this processor has: %2.</source>
        <translation>Den Befehlssatz „%1“ hat dieser Prozessor nicht; möglich sind: %2.</translation>
    </message>
    <message>
        <source>Device %1: expected cpu, cuda or cuda:N.</source>
        <translation>Gerät %1: cpu, cuda oder cuda:N wurde erwartet.</translation>
    </message>
    <message>
        <source>Device %1: is not there; LibTorch can use %2 here.</source>
        <translation>Gerät %1: ist nicht da; LibTorch kann hier %2 nutzen.</translation>
    </message>
    <message>
        <source>Kernels are chosen for the fused backend alone; what was asked for computes with LibTorch.</source>
        <translation>Kernel werden nur für das Backend „fused“ gewählt; das verlangte rechnet mit LibTorch.</translation>
    </message>
    <message>
        <source>The fused kernels compute on the CPU alone; on a CUDA device the backend must be reference.</source>
        <translation>Die fused-Kernel rechnen nur auf der CPU; auf einem CUDA-Gerät muss das Backend „reference“ sein.</translation>
    </message>
    <message>
        <source>Architecture %1 is not supported: only plain ViT CLIPs are (%2).</source>
        <translation>Die Architektur %1 wird nicht unterstützt, nur reine ViT-CLIPs (%2).</translation>
    </message>
    <message>
        <source>Architecture %1 is not known; one of these was expected: %2.</source>
        <translation>Die Architektur %1 ist nicht bekannt; eine von diesen wurde erwartet: %2.</translation>
    </message>
    <message>
        <source>is a checkpoint without a configuration; name its architecture (--arch), one of: %1.</source>
        <translation>ist ein Checkpoint ohne Konfiguration; nennen Sie seine Architektur (--arch), eine von: %1.</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>holds several models (%1 and %2 before their names); one was expected.</source>
        <translation>enthält mehrere Modelle (%1 und %2 vor ihren Namen); eines wurde erwartet.</translation>
    </message>
    <message>
        <source>its tensors take %1 bytes, but the file has %2; they overlap.</source>
        <translation>seine Tensoren nehmen %1 Byte ein, die Datei hat aber %2; sie überlappen sich.</translation>
    </message>
    <message>
        <source>holds the tensor %1 twice.</source>
        <translation>enthält den Tensor %1 zweimal.</translation>
    </message>
    <message>
        <source>holds a conv-net or another image tower (%1); a plain ViT CLIP was expected.</source>
        <translation>enthält ein Faltungsnetz oder einen anderen Bildturm (%1); ein reines ViT-CLIP wurde erwartet.</translation>
    </message>
    <message>
        <source>%1 %2 is missing</source>
        <translation>%1 %2 fehlt</translation>
    </message>
    <message>
        <source>%1 is %2, but %3 was expected</source>
        <translation>%1 ist %2, aber %3 wurde erwartet</translation>
    </message>
    <message>
        <source>%1 %2 is surplus</source>
        <translation>%1 %2 ist überzählig</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>the weights do not fit the configuration of %1: %2.</source>
        <translation>die Gewichte passen nicht zur Konfiguration von %1: %2.</translation>
    </message>
    <message>
        <source>the tensor %1 holds whole numbers; F32, F16 or BF16 was expected.</source>
        <translation>der Tensor %1 enthält ganze Zahlen; F32, F16 oder BF16 wurde erwartet.</translation>
    </message>
    <message>
        <source>the tensor %1 holds values that are not finite numbers.</source>
        <translation>der Tensor %1 enthält Werte, die keine endlichen Zahlen sind.</translation>
    </message>
    <message>
        <source>%1; a plain ViT CLIP was expected, such as ViT-B-16-plus-240.</source>
        <translation>%1; ein reines ViT-CLIP wurde erwartet, etwa ViT-B-16-plus-240.</translation>
    </message>
    <message>
        <source>%1 is %2; 1 to %3 was expected.</source>
        <translation>%1 ist %2; 1 bis %3 wurde erwartet.</translation>
    </message>
    <message>
        <source>a JSON object was expected.</source>
        <translation>ein JSON-Objekt wurde erwartet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be an object.</source>
        <translation>„%1“ muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a whole number.</source>
        <translation>„%1“ muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a number.</source>
        <translation>„%1“ muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text.</source>
        <translation>„%1“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be true or false.</source>
        <translation>„%1“ muss true oder false sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is out of range.</source>
        <translation>„%1“ liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2 is not supported</source>
        <translation>„%1“: %2 wird nicht unterstützt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not square</source>
        <translation>„%1“ ist nicht quadratisch</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be three numbers.</source>
        <translation>„%1“ müssen drei Zahlen sein.</translation>
    </message>
    <message>
        <source>it is %1 (&quot;%2&quot;)</source>
        <translation>es ist %1 („%2“)</translation>
    </message>
    <message>
        <source>a CoCa</source>
        <translation>ein CoCa</translation>
    </message>
    <message>
        <source>a SigLIP</source>
        <translation>ein SigLIP</translation>
    </message>
    <message>
        <source>an EVA CLIP</source>
        <translation>ein EVA-CLIP</translation>
    </message>
    <message>
        <source>a conv-net CLIP</source>
        <translation>ein Faltungsnetz-CLIP</translation>
    </message>
    <message>
        <source>it is a conv-net (ResNet) CLIP</source>
        <translation>es ist ein Faltungsnetz-CLIP (ResNet)</translation>
    </message>
    <message>
        <source>&quot;head_width&quot; %1 does not divide the width %2.</source>
        <translation>„head_width“ %1 teilt die Breite %2 nicht.</translation>
    </message>
    <message>
        <source>the activation %1 is not supported</source>
        <translation>die Aktivierung %1 wird nicht unterstützt</translation>
    </message>
    <message>
        <source>the %1 tower&apos;s width</source>
        <translation>die Breite des %1-Turms</translation>
    </message>
    <message>
        <source>the %1 tower&apos;s number of layers</source>
        <translation>die Zahl der Schichten des %1-Turms</translation>
    </message>
    <message>
        <source>the %1 tower&apos;s number of heads</source>
        <translation>die Zahl der Köpfe des %1-Turms</translation>
    </message>
    <message>
        <source>the %1 tower&apos;s MLP width</source>
        <translation>die MLP-Breite des %1-Turms</translation>
    </message>
    <message>
        <source>the %1 tower&apos;s %2 heads do not divide its width %3.</source>
        <translation>die %2 Köpfe des %1-Turms teilen seine Breite %3 nicht.</translation>
    </message>
    <message>
        <source>the %1 tower&apos;s layer-norm epsilon must lie between 0 and 1.</source>
        <translation>das Layer-Norm-Epsilon des %1-Turms muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>it is a SigLIP (&quot;model_type&quot; %1)</source>
        <translation>es ist ein SigLIP („model_type“ %1)</translation>
    </message>
    <message>
        <source>its &quot;model_type&quot; is %1</source>
        <translation>sein „model_type“ ist %1</translation>
    </message>
    <message>
        <source>vision</source>
        <translation>Vision</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>the embedding dimension</source>
        <translation>die Einbettungsdimension</translation>
    </message>
    <message>
        <source>the image size</source>
        <translation>die Bildgröße</translation>
    </message>
    <message>
        <source>the patch size</source>
        <translation>die Feldgröße</translation>
    </message>
    <message>
        <source>the vocabulary size</source>
        <translation>die Größe des Vokabulars</translation>
    </message>
    <message>
        <source>the context length less one</source>
        <translation>die Kontextlänge weniger eins</translation>
    </message>
    <message>
        <source>the patch size %1 does not divide the image size %2.</source>
        <translation>die Feldgröße %1 teilt die Bildgröße %2 nicht.</translation>
    </message>
    <message>
        <source>the image mean must be finite and the deviation greater than 0.</source>
        <translation>der Mittelwert der Bilder muss endlich und die Abweichung größer als 0 sein.</translation>
    </message>
    <message>
        <source>holds the tensor %1, which another part of the model holds too.</source>
        <translation>enthält den Tensor %1, den auch ein anderer Teil des Modells enthält.</translation>
    </message>
    <message>
        <source>names the snapshot %1, which is not in snapshots/; the download is not whole.</source>
        <translation>nennt den Schnappschuss %1, der nicht in snapshots/ liegt; der Download ist unvollständig.</translation>
    </message>
    <message>
        <source>has %1 snapshots and no refs/main; name one of snapshots/ itself.</source>
        <translation>hat %1 Schnappschüsse und kein refs/main; nennen Sie einen aus snapshots/ selbst.</translation>
    </message>
    <message>
        <source>has no &quot;weight_map&quot; from tensors to files.</source>
        <translation>hat kein „weight_map“ von Tensoren zu Dateien.</translation>
    </message>
    <message>
        <source>the tensor %1 must lie in a file beside it.</source>
        <translation>der Tensor %1 muss in einer Datei daneben liegen.</translation>
    </message>
    <message>
        <source>names %1 files; at most %2 are read.</source>
        <translation>nennt %1 Dateien; höchstens %2 werden gelesen.</translation>
    </message>
    <message>
        <source>is not there, but %1 names it; the download is not whole.</source>
        <translation>ist nicht da, wird aber von %1 genannt; der Download ist unvollständig.</translation>
    </message>
    <message>
        <source>its pickle has %1 bytes, which is absurd.</source>
        <translation>sein Pickle hat %1 Byte, was unsinnig ist.</translation>
    </message>
    <message>
        <source>its pickle holds too many instructions.</source>
        <translation>sein Pickle enthält zu viele Befehle.</translation>
    </message>
    <message>
        <source>its pickle holds the unknown pickle instruction %1.</source>
        <translation>sein Pickle enthält den unbekannten Befehl %1.</translation>
    </message>
    <message>
        <source>holds a Python object of type %1, which is never executed here; a file of plain tensors was expected.</source>
        <translation>enthält ein Python-Objekt vom Typ %1, das hier nie ausgeführt wird; eine Datei mit reinen Tensoren wurde erwartet.</translation>
    </message>
    <message>
        <source>its pickle is truncated.</source>
        <translation>sein Pickle ist abgeschnitten.</translation>
    </message>
    <message>
        <source>its pickle holds a number of more than 64 bits.</source>
        <translation>sein Pickle enthält eine Zahl mit mehr als 64 Bit.</translation>
    </message>
    <message>
        <source>its pickle holds too many values.</source>
        <translation>sein Pickle enthält zu viele Werte.</translation>
    </message>
    <message>
        <source>its pickle takes more from its stack than there is.</source>
        <translation>sein Pickle nimmt mehr vom Stapel, als dort liegt.</translation>
    </message>
    <message>
        <source>its pickle lacks a mark.</source>
        <translation>seinem Pickle fehlt eine Marke.</translation>
    </message>
    <message>
        <source>its pickle adds items to something that takes none.</source>
        <translation>sein Pickle fügt Einträge zu etwas hinzu, das keine aufnimmt.</translation>
    </message>
    <message>
        <source>its pickle sets the state of something that has none.</source>
        <translation>sein Pickle setzt den Zustand von etwas, das keinen hat.</translation>
    </message>
    <message>
        <source>its pickle calls something that is no known type.</source>
        <translation>sein Pickle ruft etwas auf, das kein bekannter Typ ist.</translation>
    </message>
    <message>
        <source>its pickle calls %1 with arguments that do not fit.</source>
        <translation>sein Pickle ruft %1 mit Argumenten auf, die nicht passen.</translation>
    </message>
    <message>
        <source>its pickle describes a tensor without a storage and an offset.</source>
        <translation>sein Pickle beschreibt einen Tensor ohne Speicher und Versatz.</translation>
    </message>
    <message>
        <source>its pickle describes a tensor without sizes and strides.</source>
        <translation>sein Pickle beschreibt einen Tensor ohne Größen und Schrittweiten.</translation>
    </message>
    <message>
        <source>its pickle describes a tensor of more than 8 dimensions.</source>
        <translation>sein Pickle beschreibt einen Tensor mit mehr als 8 Dimensionen.</translation>
    </message>
    <message>
        <source>its pickle describes a tensor whose sizes are no whole numbers.</source>
        <translation>sein Pickle beschreibt einen Tensor, dessen Größen keine ganzen Zahlen sind.</translation>
    </message>
    <message>
        <source>its pickle refers to something other than a tensor&apos;s storage.</source>
        <translation>sein Pickle verweist auf etwas anderes als den Speicher eines Tensors.</translation>
    </message>
    <message>
        <source>its pickle names a storage with more than 64 bytes.</source>
        <translation>sein Pickle nennt einen Speicher mit mehr als 64 Byte Namen.</translation>
    </message>
    <message>
        <source>its pickle recalls a value that it never kept.</source>
        <translation>sein Pickle ruft einen Wert ab, den es nie behalten hat.</translation>
    </message>
    <message>
        <source>has %1 bytes; a safetensors file has at least 8.</source>
        <translation>hat %1 Byte; eine safetensors-Datei hat mindestens 8.</translation>
    </message>
    <message>
        <source>says that its header has %1 bytes, but the file has %2; it is truncated or no safetensors file.</source>
        <translation>gibt für seinen Kopf %1 Byte an, die Datei hat aber %2; sie ist abgeschnitten oder keine safetensors-Datei.</translation>
    </message>
    <message>
        <source>names the tensor %1 twice.</source>
        <translation>nennt den Tensor %1 zweimal.</translation>
    </message>
    <message>
        <source>its header is not a JSON object; it is corrupt or no safetensors file.</source>
        <translation>sein Kopf ist kein JSON-Objekt; die Datei ist beschädigt oder keine safetensors-Datei.</translation>
    </message>
    <message>
        <source>tensor %1 has no &quot;shape&quot; of at most 8 dimensions.</source>
        <translation>der Tensor %1 hat kein „shape“ mit höchstens 8 Dimensionen.</translation>
    </message>
    <message>
        <source>tensor %1 has a dimension that is no whole number or far too large.</source>
        <translation>der Tensor %1 hat eine Dimension, die keine ganze Zahl oder viel zu groß ist.</translation>
    </message>
    <message>
        <source>tensor %1 has no &quot;data_offsets&quot; of two whole numbers.</source>
        <translation>der Tensor %1 hat keine „data_offsets“ aus zwei ganzen Zahlen.</translation>
    </message>
    <message>
        <source>tensor %1 lies at bytes %2 to %3, but the file holds %4 bytes of data; it is truncated or corrupt.</source>
        <translation>der Tensor %1 liegt bei Byte %2 bis %3, die Datei enthält aber %4 Byte Daten; sie ist abgeschnitten oder beschädigt.</translation>
    </message>
    <message>
        <source>the description of tensor %1 is not an object.</source>
        <translation>die Beschreibung des Tensors %1 ist kein Objekt.</translation>
    </message>
    <message>
        <source>tensor %1 has no &quot;dtype&quot;.</source>
        <translation>der Tensor %1 hat kein „dtype“.</translation>
    </message>
    <message>
        <source>tensor %1 is of type %2, which is not supported.</source>
        <translation>der Tensor %1 hat den Typ %2, der nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>tensor %1 has %2 bytes, which does not fit its shape and type.</source>
        <translation>der Tensor %1 hat %2 Byte, was nicht zu Form und Typ passt.</translation>
    </message>
    <message>
        <source>tensors %1 and %2 overlap.</source>
        <translation>die Tensoren %1 und %2 überlappen sich.</translation>
    </message>
    <message>
        <source>is no archive of torch.save since PyTorch 1.6 (nor a safetensors file); save the weights again with a current PyTorch or as safetensors.</source>
        <translation>ist kein Archiv von torch.save seit PyTorch 1.6 (und keine safetensors-Datei); speichern Sie die Gewichte neu mit einem aktuellen PyTorch oder als safetensors.</translation>
    </message>
    <message>
        <source>is a TorchScript program; plain weights were expected (save the model&apos;s state_dict as safetensors).</source>
        <translation>ist ein TorchScript-Programm; reine Gewichte wurden erwartet (speichern Sie das state_dict des Modells als safetensors).</translation>
    </message>
    <message>
        <source>holds no named tensors.</source>
        <translation>enthält keine benannten Tensoren.</translation>
    </message>
    <message>
        <source>holds no data.pkl; a file written by torch.save was expected.</source>
        <translation>enthält kein data.pkl; eine von torch.save geschriebene Datei wurde erwartet.</translation>
    </message>
    <message>
        <source>is compressed or encrypted inside, which torch.save never does.</source>
        <translation>ist innen komprimiert oder verschlüsselt, was torch.save nie tut.</translation>
    </message>
    <message>
        <source>holds no dictionary of tensors.</source>
        <translation>enthält kein Wörterbuch von Tensoren.</translation>
    </message>
    <message>
        <source>lacks the data of tensor %1.</source>
        <translation>die Daten des Tensors %1 fehlen.</translation>
    </message>
    <message>
        <source>tensor %1 does not lie inside its storage.</source>
        <translation>der Tensor %1 liegt nicht in seinem Speicher.</translation>
    </message>
    <message>
        <source>tensor %1 holds the same bytes several times; no weights are stored so.</source>
        <translation>der Tensor %1 enthält dieselben Bytes mehrmals; so werden keine Gewichte gespeichert.</translation>
    </message>
    <message>
        <source>The weights lack the tensor %1.</source>
        <translation>Den Gewichten fehlt der Tensor %1.</translation>
    </message>
    <message>
        <source>declares %1 members, which is absurd.</source>
        <translation>gibt %1 Einträge an, was unsinnig ist.</translation>
    </message>
    <message>
        <source>has a damaged zip directory.</source>
        <translation>hat ein beschädigtes Zip-Verzeichnis.</translation>
    </message>
    <message>
        <source>holds one member twice.</source>
        <translation>enthält einen Eintrag zweimal.</translation>
    </message>
    <message>
        <source>has a zip directory that points outside it.</source>
        <translation>hat ein Zip-Verzeichnis, das aus der Datei hinausweist.</translation>
    </message>
    <message>
        <source>is no complete zip archive: its directory is missing, so it was probably cut short.</source>
        <translation>ist kein vollständiges Zip-Archiv: Sein Verzeichnis fehlt, es wurde also wohl abgeschnitten.</translation>
    </message>
    <message>
        <source>declares two sizes for one member.</source>
        <translation>gibt zwei Größen für einen Eintrag an.</translation>
    </message>
    <message>
        <source>has a zip directory that points at no member.</source>
        <translation>hat ein Zip-Verzeichnis, das auf keinen Eintrag zeigt.</translation>
    </message>
    <message>
        <source>The thresholds must be from 0 to 1, and that of Review must not be above that of Fail.</source>
        <translation>Die Schwellen müssen von 0 bis 1 sein, und die für Nachprüfen darf nicht über der für schlecht liegen.</translation>
    </message>
    <message>
        <source>There is no such verdict.</source>
        <translation>Dieses Urteil gibt es nicht.</translation>
    </message>
    <message>
        <source>The size of a defect must be a number above 0.</source>
        <translation>Die Größe eines Fehlers muss eine Zahl über 0 sein.</translation>
    </message>
    <message>
        <source>A proportion cannot have more hits than cases.</source>
        <translation>Ein Anteil kann nicht mehr Treffer als Fälle haben.</translation>
    </message>
    <message>
        <source>A confidence must be between 0 and 1.</source>
        <translation>Eine Konfidenz muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>Every picture needs an answer, or none, of every person.</source>
        <translation>Jedes Bild braucht von jeder Person eine Antwort oder keine.</translation>
    </message>
    <message>
        <source>A qualification needs pictures of good and of bad parts; there are %1 and %2.</source>
        <translation>Eine Qualifizierung braucht Bilder von guten und von schlechten Teilen; es sind %1 und %2.</translation>
    </message>
    <message>
        <source>The threshold of the map must be from 0 to 1.</source>
        <translation>Die Schwelle der Karte muss von 0 bis 1 sein.</translation>
    </message>
    <message>
        <source>Regions need a map of 32-bit floats and a picture&apos;s size.</source>
        <translation>Bereiche brauchen eine Karte mit 32-Bit-Gleitkommazahlen und die Größe eines Bildes.</translation>
    </message>
    <message>
        <source>The scores of %1 parts must be from 0 to 1.</source>
        <translation>Die Werte der %1 Teile müssen von 0 bis 1 sein.</translation>
    </message>
    <message>
        <source>Both good and bad parts are needed, at least one of each.</source>
        <translation>Es braucht gute und schlechte Teile, von jeder Art mindestens eines.</translation>
    </message>
    <message>
        <source>The rate that is accepted must be from 0 to 1.</source>
        <translation>Die zugelassene Rate muss von 0 bis 1 sein.</translation>
    </message>
    <message>
        <source>The rate of false alarms must be between 0 and 1.</source>
        <translation>Die Rate der Fehlalarme muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>good</source>
        <translation>guten</translation>
    </message>
    <message>
        <source>A threshold from good parts alone needs at least %1 of them, and there are %2.</source>
        <translation>Eine Schwelle aus guten Teilen allein braucht mindestens %1 davon, und es sind %2.</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>schlechten</translation>
    </message>
    <message>
        <source>Good parts have the highest possible score: no threshold keeps their false alarms within this rate.</source>
        <translation>Gute Teile haben den höchsten möglichen Wert: Keine Schwelle hält ihre Fehlalarme in dieser Rate.</translation>
    </message>
    <message>
        <source>A rate of escapes can only be kept where bad parts are known.</source>
        <translation>Eine Schlupfrate lässt sich nur einhalten, wo schlechte Teile bekannt sind.</translation>
    </message>
    <message>
        <source>The image&apos;s features lack the scale %1.</source>
        <translation>Den Merkmalen des Bildes fehlt der Maßstab %1.</translation>
    </message>
    <message>
        <source>The settings name no scale to compare at.</source>
        <translation>Die Einstellungen nennen keinen Maßstab, in dem verglichen wird.</translation>
    </message>
    <message>
        <source>Image, prompts and references were encoded by different models.</source>
        <translation>Bild, Prompts und Referenzen wurden mit verschiedenen Modellen kodiert.</translation>
    </message>
    <message>
        <source>Image or references were encoded with other GEM settings than these.</source>
        <translation>Bild oder Referenzen wurden mit anderen GEM-Einstellungen als diesen kodiert.</translation>
    </message>
    <message>
        <source>There is no such classifier.</source>
        <translation>Diesen Klassifikator gibt es nicht.</translation>
    </message>
    <message>
        <source>The references&apos; features come from different models, scales or GEM settings.</source>
        <translation>Die Merkmale der Referenzen stammen von verschiedenen Modellen, Maßstäben oder GEM-Einstellungen.</translation>
    </message>
    <message>
        <source>A setting has a value without a name.</source>
        <translation>Eine Einstellung hat einen Wert ohne Namen.</translation>
    </message>
    <message>
        <source>a list of whole numbers</source>
        <translation>eine Liste ganzer Zahlen</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>there is no setting named %1.</source>
        <translation>es gibt keine Einstellung mit dem Namen %1.</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be %2.</source>
        <translation>„%1“ muss %2 sein.</translation>
    </message>
    <message>
        <source>%1 must be from %2 to %3, not %4.</source>
        <translation>%1 muss von %2 bis %3 sein, nicht %4.</translation>
    </message>
    <message>
        <source>A scale must be a multiple of the model&apos;s patch size %1 of at most %2 pixels, not %3.</source>
        <translation>Ein Maßstab muss ein Vielfaches der Feldgröße %1 des Modells von höchstens %2 Pixeln sein, nicht %3.</translation>
    </message>
    <message>
        <source>There must be 1 to %1 scales, not %2.</source>
        <translation>Es müssen 1 bis %1 Maßstäbe sein, nicht %2.</translation>
    </message>
    <message>
        <source>Every scale may be named once only.</source>
        <translation>Jeder Maßstab darf nur einmal genannt werden.</translation>
    </message>
    <message>
        <source>The number of GEM blocks must be from 0 to the model&apos;s %1 layers, not %2.</source>
        <translation>Die Zahl der GEM-Blöcke muss von 0 bis zu den %1 Schichten des Modells sein, nicht %2.</translation>
    </message>
    <message>
        <source>The number of GEM iterations</source>
        <translation>Die Zahl der GEM-Iterationen</translation>
    </message>
    <message>
        <source>The GEM temperature</source>
        <translation>Die GEM-Temperatur</translation>
    </message>
    <message>
        <source>The logit scale</source>
        <translation>Die Logit-Skala</translation>
    </message>
    <message>
        <source>The vision multiplier</source>
        <translation>Der Vision-Faktor</translation>
    </message>
    <message>
        <source>The vision weight</source>
        <translation>Das Vision-Gewicht</translation>
    </message>
    <message>
        <source>The vision weight of the score</source>
        <translation>Das Vision-Gewicht des Werts</translation>
    </message>
    <message>
        <source>The smoothing of the map</source>
        <translation>Die Glättung der Karte</translation>
    </message>
    <message>
        <source>The bit depth</source>
        <translation>Die Bittiefe</translation>
    </message>
    <message>
        <source>Prompts must hold normal and anomalous sentences.</source>
        <translation>Prompts müssen normale und anomale Sätze enthalten.</translation>
    </message>
    <message>
        <source>its data end early</source>
        <translation>die Daten enden zu früh</translation>
    </message>
    <message>
        <source>a run goes beyond its row</source>
        <translation>eine Folge reicht über ihre Zeile hinaus</translation>
    </message>
    <message>
        <source>it leaves pixels out</source>
        <translation>Pixel werden ausgelassen</translation>
    </message>
    <message>
        <source>has %1; at least 1 x 1 was expected.</source>
        <translation>hat %1; mindestens 1 x 1 wurde erwartet.</translation>
    </message>
    <message>
        <source>has %1; at most %2 in all are read.</source>
        <translation>hat %1; insgesamt werden höchstens %2 gelesen.</translation>
    </message>
    <message>
        <source>it declares %1 x %2 pixels, but holds %3 x %4</source>
        <translation>angegeben sind %1 x %2 Pixel, enthalten aber %3 x %4</translation>
    </message>
    <message>
        <source>a pixel has a colour that its palette does not hold</source>
        <translation>ein Pixel hat eine Farbe, die in der Palette fehlt</translation>
    </message>
    <message>
        <source>a checksum is wrong</source>
        <translation>eine Prüfsumme ist falsch</translation>
    </message>
    <message>
        <source>its compressed data are broken</source>
        <translation>die komprimierten Daten sind fehlerhaft</translation>
    </message>
    <message>
        <source>it holds more rows than it declares</source>
        <translation>es sind mehr Zeilen enthalten als angegeben</translation>
    </message>
    <message>
        <source>its structure is broken</source>
        <translation>der Aufbau ist fehlerhaft</translation>
    </message>
    <message>
        <source>an OS/2 BMP with its own coding</source>
        <translation>ein OS/2-BMP mit eigener Kodierung</translation>
    </message>
    <message>
        <source>a BMP that holds a JPEG</source>
        <translation>ein BMP, das ein JPEG enthält</translation>
    </message>
    <message>
        <source>a BMP that holds a PNG</source>
        <translation>ein BMP, das ein PNG enthält</translation>
    </message>
    <message>
        <source>a CMYK BMP</source>
        <translation>ein CMYK-BMP</translation>
    </message>
    <message>
        <source>a BMP of %1 bit with this coding</source>
        <translation>ein BMP mit %1 Bit und dieser Kodierung</translation>
    </message>
    <message>
        <source>its bit masks are broken</source>
        <translation>die Bitmasken sind fehlerhaft</translation>
    </message>
    <message>
        <source>a JPEG of %1 bit</source>
        <translation>ein JPEG mit %1 Bit</translation>
    </message>
    <message>
        <source>a lossless or hierarchical JPEG</source>
        <translation>ein verlustfreies oder hierarchisches JPEG</translation>
    </message>
    <message>
        <source>it ends before its picture begins</source>
        <translation>die Datei endet, bevor das Bild beginnt</translation>
    </message>
    <message>
        <source>a JPEG of so many scans</source>
        <translation>ein JPEG mit so vielen Durchgängen</translation>
    </message>
    <message>
        <source>it declares two sizes</source>
        <translation>es sind zwei Größen angegeben</translation>
    </message>
    <message>
        <source>a part of its data is missing</source>
        <translation>ein Teil der Daten fehlt</translation>
    </message>
    <message>
        <source>data are left over</source>
        <translation>Daten sind übrig</translation>
    </message>
    <message>
        <source>its data hold a code that does not exist</source>
        <translation>die Daten enthalten einen Code, den es nicht gibt</translation>
    </message>
    <message>
        <source>some of its scans are missing</source>
        <translation>einige Durchgänge fehlen</translation>
    </message>
    <message>
        <source>in scan %1, %2</source>
        <translation>in Durchgang %1, %2</translation>
    </message>
    <message>
        <source>a JPEG of %1 channels</source>
        <translation>ein JPEG mit %1 Kanälen</translation>
    </message>
    <message>
        <source>a JPEG with arithmetic coding</source>
        <translation>ein JPEG mit arithmetischer Kodierung</translation>
    </message>
    <message>
        <source>it has %1 channels; 1 (grey) or 3 (colour) were expected</source>
        <translation>es hat %1 Kanäle; 1 (grau) oder 3 (farbig) wurden erwartet</translation>
    </message>
    <message>
        <source>it holds complex numbers</source>
        <translation>es enthält komplexe Zahlen</translation>
    </message>
    <message>
        <source>it holds numbers with a sign</source>
        <translation>es enthält Zahlen mit Vorzeichen</translation>
    </message>
    <message>
        <source>it holds %1-bit values; 1 to 16 bits were expected</source>
        <translation>es enthält %1-Bit-Werte; 1 bis 16 Bit wurden erwartet</translation>
    </message>
    <message>
        <source>its compression (TIFF&apos;s number %1)</source>
        <translation>seine Komprimierung (TIFF-Nummer %1)</translation>
    </message>
    <message>
        <source>a raw Bayer picture; develop it to RGB first</source>
        <translation>ein rohes Bayer-Bild; entwickeln Sie es zuerst zu RGB</translation>
    </message>
    <message>
        <source>a CMYK picture; grey or RGB was expected</source>
        <translation>ein CMYK-Bild; Grau oder RGB wurde erwartet</translation>
    </message>
    <message>
        <source>a CIE Lab picture; grey or RGB was expected</source>
        <translation>ein CIE-Lab-Bild; Grau oder RGB wurde erwartet</translation>
    </message>
    <message>
        <source>its colours (TIFF&apos;s photometric number %1); grey or RGB was expected</source>
        <translation>seine Farben (photometrische Nummer %1 in TIFF); Grau oder RGB wurde erwartet</translation>
    </message>
    <message>
        <source>data are left over behind its last row</source>
        <translation>hinter der letzten Zeile sind Daten übrig</translation>
    </message>
    <message>
        <source>it holds no picture</source>
        <translation>es enthält kein Bild</translation>
    </message>
    <message>
        <source>an animation whose first picture does not fill it</source>
        <translation>eine Animation, deren erstes Bild sie nicht ausfüllt</translation>
    </message>
    <message>
        <source>Resizing needs an 8-bit RGB image and a size of at least 1 x 1.</source>
        <translation>Zum Skalieren braucht es ein 8-Bit-RGB-Bild und eine Größe von mindestens 1 x 1.</translation>
    </message>
    <message>
        <source>has more than %1 pages.</source>
        <translation>hat mehr als %1 Seiten.</translation>
    </message>
    <message>
        <source>its parts share the same bytes</source>
        <translation>Teile davon liegen auf denselben Bytes</translation>
    </message>
    <message>
        <source>its YCbCr data cannot be decoded</source>
        <translation>die YCbCr-Daten können nicht dekodiert werden</translation>
    </message>
    <message>
        <source>The bit depth is %1; 8 to 16 was expected.</source>
        <translation>Die Bittiefe ist %1; 8 bis 16 wurde erwartet.</translation>
    </message>
    <message>
        <source>The prompts&apos; sentences and their embeddings differ in number.</source>
        <translation>Die Sätze der Prompts und ihre Einbettungen sind verschieden viele.</translation>
    </message>
    <message>
        <source>The inspection was made with another number of references.</source>
        <translation>Die Prüfung wurde mit einer anderen Zahl von Referenzen gemacht.</translation>
    </message>
    <message>
        <source>The inspection&apos;s maps do not fit the image&apos;s features.</source>
        <translation>Die Karten der Prüfung passen nicht zu den Merkmalen des Bildes.</translation>
    </message>
    <message>
        <source>A point needs two finite numbers.</source>
        <translation>Ein Punkt braucht zwei endliche Zahlen.</translation>
    </message>
    <message>
        <source>No model is chosen; open the folder of a CLIP model first.</source>
        <translation>Es ist kein Modell gewählt; öffnen Sie zuerst den Ordner eines CLIP-Modells.</translation>
    </message>
    <message>
        <source>What is to be inspected with was prepared for another model.</source>
        <translation>Womit geprüft werden soll, wurde für ein anderes Modell vorbereitet.</translation>
    </message>
    <message>
        <source>To compare references with each other, at least two are needed.</source>
        <translation>Um Referenzen miteinander zu vergleichen, braucht es mindestens zwei.</translation>
    </message>
    <message>
        <source>The sentence around the prompts must hold &quot;{}&quot; exactly once.</source>
        <translation>Der Satz um die Prompts muss „{}“ genau einmal enthalten.</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a recipe has nothing named %1.</source>
        <translation>ein Rezept hat nichts mit dem Namen %1.</translation>
    </message>
    <message>
        <source>a list of at most %1</source>
        <translation>eine Liste von höchstens %1</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a path</source>
        <translation>ein Pfad</translation>
    </message>
    <message>
        <source>a number from 0 to 1</source>
        <translation>eine Zahl von 0 bis 1</translation>
    </message>
    <message>
        <source>a model&apos;s name</source>
        <translation>ein Modellname</translation>
    </message>
    <message>
        <source>auto, fused or reference</source>
        <translation>auto, fused oder reference</translation>
    </message>
    <message>
        <source>this program has no prompts named %1.</source>
        <translation>dieses Programm hat keine Prompts mit dem Namen %1.</translation>
    </message>
    <message>
        <source>at most &quot;fail&quot;</source>
        <translation>höchstens „fail“</translation>
    </message>
    <message>
        <source>the https address of a packed model was expected.</source>
        <translation>die https-Adresse eines gepackten Modells wurde erwartet.</translation>
    </message>
    <message>
        <source>SHA-1 cannot be computed here.</source>
        <translation>SHA-1 kann hier nicht berechnet werden.</translation>
    </message>
    <message>
        <source>the server answers in a way that is not understood (status %1).</source>
        <translation>der Server antwortet auf unverständliche Weise (Status %1).</translation>
    </message>
    <message>
        <source>the server answers with status %1</source>
        <translation>der Server antwortet mit Status %1</translation>
    </message>
    <message>
        <source>the server&apos;s file is shorter than what was fetched</source>
        <translation>die Datei des Servers ist kürzer als das schon Geholte</translation>
    </message>
    <message>
        <source>the model hub&apos;s answer does not end.</source>
        <translation>die Antwort des Modell-Hubs endet nicht.</translation>
    </message>
    <message>
        <source>the server&apos;s file does not end.</source>
        <translation>die Datei des Servers endet nicht.</translation>
    </message>
    <message>
        <source>the server sends another part of the file than it was asked for.</source>
        <translation>der Server sendet einen anderen Teil der Datei als den verlangten.</translation>
    </message>
    <message>
        <source>the server sends more than the %1 bytes that the hub states.</source>
        <translation>der Server sendet mehr als die %1 Byte, die der Hub angibt.</translation>
    </message>
    <message>
        <source>the connection ends early</source>
        <translation>die Verbindung endet zu früh</translation>
    </message>
    <message>
        <source>the network library cannot be started</source>
        <translation>die Netzwerkbibliothek kann nicht starten</translation>
    </message>
    <message>
        <source>it leads to an address that is not secure</source>
        <translation>es führt zu einer Adresse, die nicht sicher ist</translation>
    </message>
    <message>
        <source>it leads from one address to another without end</source>
        <translation>es führt endlos von einer Adresse zur nächsten</translation>
    </message>
    <message>
        <source>the model hub&apos;s answer is not a list of files with a commit.</source>
        <translation>die Antwort des Modell-Hubs ist keine Liste von Dateien mit einem Commit.</translation>
    </message>
    <message>
        <source>HF_ENDPOINT is %1; an http or https address was expected.</source>
        <translation>HF_ENDPOINT ist %1; eine http- oder https-Adresse wurde erwartet.</translation>
    </message>
    <message>
        <source>%1 is no model of the list (`fade model list`), and cannot be a repository&apos;s name; ORGANISATION/NAME was expected.</source>
        <translation>%1 ist kein Modell der Liste (`fade model list`) und kann kein Name eines Repositorys sein; ORGANISATION/NAME wurde erwartet.</translation>
    </message>
    <message>
        <source>%1 cannot be a revision; a branch, tag or commit was expected.</source>
        <translation>%1 kann keine Revision sein; ein Branch, Tag oder Commit wurde erwartet.</translation>
    </message>
    <message>
        <source>holds no tokenizer any more, and %1 has none of its own.</source>
        <translation>enthält keinen Tokenizer mehr, und %1 hat keinen eigenen.</translation>
    </message>
    <message>
        <source>%1 is not installed in %2.</source>
        <translation>%1 ist in %2 nicht installiert.</translation>
    </message>
    <message>
        <source>%1 cannot be a model&apos;s name; NAME or ORGANISATION/NAME was expected.</source>
        <translation>%1 kann kein Name eines Modells sein; NAME oder ORGANISATION/NAME wurde erwartet.</translation>
    </message>
    <message>
        <source>%1 is not installed; `fade model get %2` fetches it.</source>
        <translation>%1 ist nicht installiert; `fade model get %2` holt es.</translation>
    </message>
    <message>
        <source>holds no record (%1) of what its files were when it was installed.</source>
        <translation>enthält keine Aufzeichnung (%1), was seine Dateien bei der Installation waren.</translation>
    </message>
    <message>
        <source>cannot be removed: %1.</source>
        <translation>kann nicht entfernt werden: %1.</translation>
    </message>
    <message>
        <source>The model cannot be packed: %1.</source>
        <translation>Das Modell kann nicht gepackt werden: %1.</translation>
    </message>
    <message>
        <source>a file of this name cannot be packed.</source>
        <translation>eine Datei dieses Namens kann nicht gepackt werden.</translation>
    </message>
    <message>
        <source>its manifest lists no files, or too many.</source>
        <translation>sein Verzeichnis nennt keine Dateien oder zu viele.</translation>
    </message>
    <message>
        <source>its manifest names %1, which cannot be a file of a model.</source>
        <translation>sein Verzeichnis nennt %1, was keine Datei eines Modells sein kann.</translation>
    </message>
    <message>
        <source>its manifest states no size and SHA-256 that %1 can have.</source>
        <translation>sein Verzeichnis gibt keine Größe und SHA-256 an, die %1 haben kann.</translation>
    </message>
    <message>
        <source>was packed by a program of another version; &quot;%1&quot; was expected in its manifest.</source>
        <translation>wurde von einem Programm anderer Version gepackt; „%1“ wurde in seinem Verzeichnis erwartet.</translation>
    </message>
    <message>
        <source>%1 is not what a packed model says of itself.</source>
        <translation>%1 ist nicht, was ein gepacktes Modell von sich angibt.</translation>
    </message>
    <message>
        <source>is not the record of where a model came from.</source>
        <translation>ist nicht die Aufzeichnung, woher ein Modell kam.</translation>
    </message>
    <message>
        <source>holds %1 where its manifest says %2.</source>
        <translation>enthält %1, wo sein Verzeichnis %2 nennt.</translation>
    </message>
    <message>
        <source>%1 in it is not what its manifest states; copy the file again.</source>
        <translation>%1 darin ist nicht, was sein Verzeichnis angibt; kopieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>is nested too deeply; at most %1 levels were expected.</source>
        <translation>ist zu tief verschachtelt; höchstens %1 Ebenen wurden erwartet.</translation>
    </message>
    <message>
        <source>holds too many objects; at most %1 were expected.</source>
        <translation>enthält zu viele Objekte; höchstens %1 wurden erwartet.</translation>
    </message>
    <message>
        <source>holds too many values; at most %1 sentences were expected.</source>
        <translation>enthält zu viele Werte; höchstens %1 Sätze wurden erwartet.</translation>
    </message>
    <message>
        <source>holds the key %1 twice in one object; each key was expected once.</source>
        <translation>enthält den Schlüssel %1 zweimal in einem Objekt; jeder wurde einmal erwartet.</translation>
    </message>
    <message>
        <source>holds too many keys in one object; at most %1 were expected.</source>
        <translation>enthält zu viele Schlüssel in einem Objekt; höchstens %1 wurden erwartet.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>is not valid UTF-8 in %1; JSON in UTF-8 was expected.</source>
        <translation>ist kein gültiges UTF-8 in %1; JSON in UTF-8 wurde erwartet.</translation>
    </message>
    <message>
        <source>is not valid JSON in %1; a prompt ensemble was expected.</source>
        <translation>ist kein gültiges JSON in %1; eine Prompt-Datei wurde erwartet.</translation>
    </message>
    <message>
        <source>an object with &quot;normal&quot; and &quot;anomalous&quot;</source>
        <translation>ein Objekt mit „normal“ und „anomalous“</translation>
    </message>
    <message>
        <source>is not used; &quot;states&quot; was expected under at least one label</source>
        <translation>wird nicht benutzt; „states“ wurde unter mindestens einer Bezeichnung erwartet</translation>
    </message>
    <message>
        <source>stands beside &quot;anomalous&quot;; only one of the two was expected</source>
        <translation>steht neben „anomalous“; nur eines von beiden wurde erwartet</translation>
    </message>
    <message>
        <source>is missing; an object with &quot;prompts&quot; or &quot;states&quot; was expected</source>
        <translation>fehlt; ein Objekt mit „prompts“ oder „states“ wurde erwartet</translation>
    </message>
    <message>
        <source>an object with &quot;prompts&quot; or &quot;states&quot;</source>
        <translation>ein Objekt mit „prompts“ oder „states“</translation>
    </message>
    <message>
        <source>holds no sentences; &quot;prompts&quot; or &quot;states&quot; was expected</source>
        <translation>enthält keine Sätze; „prompts“ oder „states“ wurde erwartet</translation>
    </message>
    <message>
        <source>needs templates; the list &quot;templates&quot; was expected at the top of the file</source>
        <translation>braucht Vorlagen; die Liste „templates“ wurde oben in der Datei erwartet</translation>
    </message>
    <message>
        <source>makes a sentence that %1</source>
        <translation>ergibt einen Satz, der so nicht geht: %1</translation>
    </message>
    <message>
        <source>is empty; at least one topic with its sentences was expected</source>
        <translation>ist leer; mindestens ein Thema mit seinen Sätzen wurde erwartet</translation>
    </message>
    <message>
        <source>a list of sentences</source>
        <translation>eine Liste von Sätzen</translation>
    </message>
    <message>
        <source>is an empty list; at least one sentence was expected</source>
        <translation>ist eine leere Liste; mindestens ein Satz wurde erwartet</translation>
    </message>
    <message>
        <source>holds the unknown key %1; only these were expected: %2</source>
        <translation>enthält den unbekannten Schlüssel %1; nur diese wurden erwartet: %2</translation>
    </message>
    <message>
        <source>makes too many sentences; at most %1 in all were expected</source>
        <translation>ergibt zu viele Sätze; insgesamt höchstens %1 wurden erwartet</translation>
    </message>
    <message>
        <source>is of type %1; %2 was expected</source>
        <translation>ist vom Typ %1; %2 wurde erwartet</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>wrapper %1.</source>
        <translation>der Rahmensatz %1.</translation>
    </message>
    <message>
        <source>lacks sentences; at least one normal and one anomalous were expected.</source>
        <translation>enthält zu wenige Sätze; mindestens ein normaler und ein anomaler wurden erwartet.</translation>
    </message>
    <message>
        <source>the finished sentence %1 %2.</source>
        <translation>der fertige Satz %1 %2.</translation>
    </message>
    <message>
        <source>No prompt ensemble was given; at least one was expected.</source>
        <translation>Es wurde keine Prompt-Datei angegeben; mindestens eine wurde erwartet.</translation>
    </message>
    <message>
        <source>The object&apos;s name %1.</source>
        <translation>Der Name des Objekts %1.</translation>
    </message>
    <message>
        <source>%1 is not a built-in prompt ensemble; &quot;classification&quot; or &quot;segmentation&quot; was expected.</source>
        <translation>%1 ist keine eingebaute Prompt-Datei; „classification“ oder „segmentation“ wurde erwartet.</translation>
    </message>
    <message>
        <source>is not valid UTF-8; text in UTF-8 was expected</source>
        <translation>ist kein gültiges UTF-8; Text in UTF-8 wurde erwartet</translation>
    </message>
    <message>
        <source>is blank; some words were expected</source>
        <translation>ist leer; ein paar Wörter wurden erwartet</translation>
    </message>
    <message>
        <source>holds a control character or line break; one line of plain text was expected</source>
        <translation>enthält ein Steuerzeichen oder einen Zeilenumbruch; eine Zeile einfacher Text wurde erwartet</translation>
    </message>
    <message>
        <source>is too long; at most %1 characters were expected</source>
        <translation>ist zu lang; höchstens %1 Zeichen wurden erwartet</translation>
    </message>
    <message>
        <source>holds a brace that does not belong to {classname}, the only placeholder expected here</source>
        <translation>enthält eine geschweifte Klammer, die nicht zu {classname} gehört, dem einzigen hier erwarteten Platzhalter</translation>
    </message>
    <message>
        <source>holds {} %1 times; exactly once was expected</source>
        <translation>enthält {} %1-mal; genau einmal wurde erwartet</translation>
    </message>
    <message>
        <source>holds a brace besides {}, the only placeholder expected here</source>
        <translation>enthält eine geschweifte Klammer neben {}, dem einzigen hier erwarteten Platzhalter</translation>
    </message>
    <message>
        <source>A report needs at least one picture.</source>
        <translation>Ein Bericht braucht mindestens ein Bild.</translation>
    </message>
    <message>
        <source>the image cannot be encoded.</source>
        <translation>das Bild kann nicht kodiert werden.</translation>
    </message>
    <message>
        <source>The overlay&apos;s opacity must be from 0 to 1.</source>
        <translation>Die Deckkraft der Überlagerung muss von 0 bis 1 sein.</translation>
    </message>
    <message>
        <source>.</source>
        <translation>,</translation>
    </message>
    <message>
        <source>Not all results are kept for the next run: %1 would take %2 bytes, and the cache %3 at most.</source>
        <translation>Nicht alle Ergebnisse werden für den nächsten Lauf behalten: %1 würde %2 Byte brauchen, und der Zwischenspeicher fasst höchstens %3.</translation>
    </message>
    <message>
        <source>&quot;format&quot; must be &quot;fade-reference-set&quot;</source>
        <translation>„format“ muss „fade-reference-set“ sein</translation>
    </message>
    <message>
        <source>&quot;version&quot; must be 1</source>
        <translation>„version“ muss 1 sein</translation>
    </message>
    <message>
        <source>&quot;references&quot; must be a list</source>
        <translation>„references“ muss eine Liste sein</translation>
    </message>
    <message>
        <source>every entry needs a &quot;file&quot;</source>
        <translation>jeder Eintrag braucht eine „file“</translation>
    </message>
    <message>
        <source>page %1 of a file that is no TIFF</source>
        <translation>Seite %1 einer Datei, die kein TIFF ist</translation>
    </message>
    <message>
        <source>pictures behind the first one of an ImageJ stack that is compressed or in tiles</source>
        <translation>Bilder hinter dem ersten eines ImageJ-Stapels, der komprimiert oder gekachelt ist</translation>
    </message>
    <message>
        <source>it is shorter than the stack that it says to hold</source>
        <translation>es ist kürzer als der Stapel, den es zu enthalten angibt</translation>
    </message>
    <message>
        <source>the ordinary path&apos;s class token</source>
        <translation>das Klassen-Token des gewöhnlichen Pfads</translation>
    </message>
    <message>
        <source>the ordinary path&apos;s patches</source>
        <translation>die Felder des gewöhnlichen Pfads</translation>
    </message>
    <message>
        <source>the GEM path&apos;s class token</source>
        <translation>das Klassen-Token des GEM-Pfads</translation>
    </message>
    <message>
        <source>the GEM path&apos;s patches</source>
        <translation>die Felder des GEM-Pfads</translation>
    </message>
    <message>
        <source>What is looked at must be a picture of one byte a pixel.</source>
        <translation>Was betrachtet wird, muss ein Bild mit einem Byte je Pixel sein.</translation>
    </message>
    <message>
        <source>The image&apos;s features lack %1.</source>
        <translation>Den Merkmalen des Bildes fehlt: %1.</translation>
    </message>
    <message>
        <source>There is no view to encode.</source>
        <translation>Es gibt keine Ansicht, die kodiert werden soll.</translation>
    </message>
    <message>
        <source>The view %1 does not lie within the picture, which is [0,0,1,1].</source>
        <translation>Die Ansicht %1 liegt nicht im Bild, das [0,0,1,1] ist.</translation>
    </message>
    <message>
        <source>%1 does not give %2.</source>
        <translation>%1 liefert %2 nicht.</translation>
    </message>
    <message>
        <source>The view %1 is not of the whole picture, and cannot be fused.</source>
        <translation>Die Ansicht %1 zeigt nicht das ganze Bild und kann nicht fusioniert werden.</translation>
    </message>
    <message>
        <source>At the scale %1 no patch of the references is looked at.</source>
        <translation>Im Maßstab %1 wird kein Feld der Referenzen betrachtet.</translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation>Eine solche Einstellung gibt es nicht.</translation>
    </message>
    <message>
        <source>what its thresholds rest on (&quot;basis&quot;) must hold %1.</source>
        <translation>worauf seine Schwellen beruhen („basis“), muss Folgendes enthalten: %1.</translation>
    </message>
    <message>
        <source>&quot;review&quot; and &quot;fail&quot;</source>
        <translation>„review“ und „fail“</translation>
    </message>
    <message>
        <source>rules that this program knows</source>
        <translation>Regeln, die dieses Programm kennt</translation>
    </message>
    <message>
        <source>thresholds from 0 to 1</source>
        <translation>Schwellen von 0 bis 1</translation>
    </message>
    <message>
        <source>rates from 0 to 1</source>
        <translation>Raten von 0 bis 1</translation>
    </message>
    <message>
        <source>numbers of good and bad parts</source>
        <translation>Anzahlen von guten und schlechten Teilen</translation>
    </message>
    <message>
        <source>&quot;good_scores&quot;, a list of numbers from 0 to 1</source>
        <translation>„good_scores“, eine Liste von Zahlen von 0 bis 1</translation>
    </message>
    <message>
        <source>does not close a quotation mark</source>
        <translation>schließt ein Anführungszeichen nicht</translation>
    </message>
    <message>
        <source>line %1 %2.</source>
        <translation>Zeile %1 %2.</translation>
    </message>
    <message>
        <source>has the size %1, not a number above 0</source>
        <translation>hat die Größe %1 statt einer Zahl über 0</translation>
    </message>
    <message>
        <source>has the verdict %1 of %2, not a word such as pass or fail</source>
        <translation>hat das Urteil %1 von %2 statt eines Wortes wie „pass“ oder „fail“</translation>
    </message>
    <message>
        <source>has more than %1 columns</source>
        <translation>hat mehr als %1 Spalten</translation>
    </message>
    <message>
        <source>has a column without a name</source>
        <translation>hat eine Spalte ohne Namen</translation>
    </message>
    <message>
        <source>has two columns named %1</source>
        <translation>hat zwei Spalten mit dem Namen %1</translation>
    </message>
    <message>
        <source>has no column named &quot;file&quot;, which a table of parts needs</source>
        <translation>hat keine Spalte „file“, die eine Tabelle von Teilen braucht</translation>
    </message>
    <message>
        <source>has %1 values; %2 were expected</source>
        <translation>hat %1 Werte; %2 wurden erwartet</translation>
    </message>
    <message>
        <source>names no file</source>
        <translation>nennt keine Datei</translation>
    </message>
    <message>
        <source>names %1 a second time</source>
        <translation>nennt %1 ein zweites Mal</translation>
    </message>
    <message>
        <source>is empty; a table was expected.</source>
        <translation>ist leer; eine Tabelle wurde erwartet.</translation>
    </message>
    <message>
        <source>names %1, which is none of the pictures.</source>
        <translation>nennt %1, das keines der Bilder ist.</translation>
    </message>
    <message>
        <source>names %1 files that are none of the pictures, such as %2.</source>
        <translation>nennt %1 Dateien, die keine der Bilder sind, etwa %2.</translation>
    </message>
    <message>
        <source>holds the same bytes as %1, and is left out.</source>
        <translation>enthält dieselben Bytes wie %1 und wird ausgelassen.</translation>
    </message>
    <message>
        <source>is also a reference, and is left out.</source>
        <translation>ist auch eine Referenz und wird ausgelassen.</translation>
    </message>
    <message>
        <source>marks nothing, so that the defect&apos;s size is not known.</source>
        <translation>markiert nichts, sodass die Größe des Fehlers nicht bekannt ist.</translation>
    </message>
    <message>
        <source>is %1 x %2 pixels and its picture %3 x %4, so that the defect&apos;s size is not known.</source>
        <translation>hat %1 x %2 Pixel und sein Bild %3 x %4, sodass die Größe des Fehlers nicht bekannt ist.</translation>
    </message>
    <message>
        <source>What was found of each kind of defect</source>
        <translation>Was von jeder Fehlerart gefunden wurde</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Zurückgewiesen</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Durchgelassen</translation>
    </message>
    <message>
        <source>Share rejected</source>
        <translation>Anteil zurückgewiesen</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Sizes in %1</source>
        <translation>Größen in %1</translation>
    </message>
    <message>
        <source>(good parts)</source>
        <translation>(gute Teile)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>The size of %1 defects is known; a curve needs at least %2.</source>
        <translation>Die Größe von %1 Fehlern ist bekannt; eine Kurve braucht mindestens %2.</translation>
    </message>
    <message>
        <source>All defects of known size were found, so that no size can be told below which detection ends: a curve needs smaller ones.</source>
        <translation>Alle Fehler bekannter Größe wurden gefunden, sodass sich keine Größe angeben lässt, unter der die Erkennung endet: Eine Kurve braucht kleinere.</translation>
    </message>
    <message>
        <source>No defect of known size was found: there is no size to fit a curve to.</source>
        <translation>Kein Fehler bekannter Größe wurde gefunden: Es gibt keine Größe, an die sich eine Kurve anpassen ließe.</translation>
    </message>
    <message>
        <source>From some size on all defects were found, and below it none: any steep curve fits, and a90 lies somewhere between the two sizes. A curve needs more defects of about that size.</source>
        <translation>Ab einer gewissen Größe wurden alle Fehler gefunden, darunter keiner: Jede steile Kurve passt, und a90 liegt irgendwo zwischen beiden Größen. Eine Kurve braucht mehr Fehler um diese Größe.</translation>
    </message>
    <message>
        <source>Larger defects were not found more often than small ones, so that size does not tell detection, and there is no a90.</source>
        <translation>Größere Fehler wurden nicht häufiger gefunden als kleine, sodass die Größe nichts über die Erkennung sagt und es kein a90 gibt.</translation>
    </message>
    <message>
        <source>Defects found, by size</source>
        <translation>Gefundene Fehler nach Größe</translation>
    </message>
    <message>
        <source>Size in %1</source>
        <translation>Größe in %1</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Share found</source>
        <translation>Anteil gefunden</translation>
    </message>
    <message>
        <source>Curve at the middle size</source>
        <translation>Kurve bei der mittleren Größe</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>not to be told: far above all sizes that were seen</source>
        <translation>nicht anzugeben: weit über allen gesehenen Größen</translation>
    </message>
    <message>
        <source>a90, found nine times of ten</source>
        <translation>a90, neunmal von zehn gefunden</translation>
    </message>
    <message>
        <source>a90/95, the same with 95 % confidence</source>
        <translation>a90/95, dasselbe mit 95 % Vertrauen</translation>
    </message>
    <message>
        <source>not to be told: the slope of the curve is too uncertain</source>
        <translation>nicht anzugeben: Die Steigung der Kurve ist zu unsicher</translation>
    </message>
    <message>
        <source>a50, found half of the time</source>
        <translation>a50, in der Hälfte der Fälle gefunden</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>POD(a) = 1 / (1 + exp(-(%1 + %2 ln a))), a in %3</source>
        <translation>POD(a) = 1 / (1 + exp(-(%1 + %2 ln a))), a in %3</translation>
    </message>
    <message>
        <source>The largest defect is %1 long: a90 lies beyond it, and is an extrapolation.</source>
        <translation>Der größte Fehler ist %1 lang: a90 liegt darüber und ist eine Extrapolation.</translation>
    </message>
    <message>
        <source>Probability of detection by size</source>
        <translation>Erkennungswahrscheinlichkeit nach Größe</translation>
    </message>
    <message>
        <source>The size of no defect is known: there are no masks, and no table says it.</source>
        <translation>Von keinem Fehler ist die Größe bekannt: Es gibt keine Masken, und keine Tabelle nennt sie.</translation>
    </message>
    <message>
        <source>The size is the longest diameter of the largest true defect in a picture; found is a picture that was not passed. Logistic regression on the logarithm of the size, as in MIL-HDBK-1823A.</source>
        <translation>Die Größe ist der längste Durchmesser des größten wahren Fehlers in einem Bild; gefunden ist ein Bild, das nicht durchgelassen wurde. Logistische Regression auf den Logarithmus der Größe, wie in MIL-HDBK-1823A.</translation>
    </message>
    <message>
        <source>The handbook asks for at least %1 defects and there are %2: this is an indication.</source>
        <translation>Das Handbuch verlangt mindestens %1 Fehler, und es sind %2: Dies ist ein Anhaltspunkt.</translation>
    </message>
    <message>
        <source>Every judged picture needs its inspection and its outlines.</source>
        <translation>Jedes beurteilte Bild braucht seine Prüfung und seine Umrisse.</translation>
    </message>
    <message>
        <source>Qualification report</source>
        <translation>Qualifizierungsbericht</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixeln</translation>
    </message>
    <message>
        <source>%1 out of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>not defined: all answers are the same</source>
        <translation>nicht definiert: alle Antworten sind gleich</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1, of unknown size</source>
        <translation>%1, von unbekannter Größe</translation>
    </message>
    <message>
        <source>Percentile of the good parts</source>
        <translation>Perzentil der guten Teile</translation>
    </message>
    <message>
        <source>%1: so many percent of the good parts score no higher</source>
        <translation>%1: So viel Prozent der guten Teile haben keinen höheren Wert</translation>
    </message>
    <message>
        <source>Picture; the true defect is outlined in light blue</source>
        <translation>Bild; der wahre Fehler ist hellblau umrissen</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Left out, or not known</source>
        <translation>Ausgelassen oder nicht bekannt</translation>
    </message>
    <message>
        <source>Attribute study, limits</source>
        <translation>Attributive Prüfmittelstudie, Grenzen</translation>
    </message>
    <message>
        <source>Intervals of rates</source>
        <translation>Intervalle der Raten</translation>
    </message>
    <message>
        <source>Rule of three</source>
        <translation>Dreierregel</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <source>Detection by size</source>
        <translation>Erkennung nach Größe</translation>
    </message>
    <message>
        <source>Worst misses</source>
        <translation>Schlimmster Schlupf</translation>
    </message>
    <message>
        <source>Worst false alarms</source>
        <translation>Schlimmste Fehlalarme</translation>
    </message>
    <message>
        <source>No bad part passed.</source>
        <translation>Kein schlechtes Teil wurde durchgelassen.</translation>
    </message>
    <message>
        <source>No good part was rejected.</source>
        <translation>Kein gutes Teil wurde zurückgewiesen.</translation>
    </message>
    <message>
        <source>The %1 worst of %2, lowest scores first.</source>
        <translation>Die %1 schlimmsten von %2, niedrigste Werte zuerst.</translation>
    </message>
    <message>
        <source>The %1 worst of %2, highest scores first.</source>
        <translation>Die %1 schlimmsten von %2, höchste Werte zuerst.</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>Worauf dies beruht</translation>
    </message>
    <message>
        <source>%1; SHA-256 %2</source>
        <translation>%1; SHA-256 %2</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Table of parts and persons</source>
        <translation>Tabelle der Teile und Personen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Pictures that thresholds were found from look better here than new ones would: a qualification needs others.</source>
        <translation>Bilder, aus denen Schwellen bestimmt wurden, schneiden hier besser ab als neue: Eine Qualifizierung braucht andere.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>acceptable</source>
        <translation>annehmbar</translation>
    </message>
    <message>
        <source>marginal</source>
        <translation>bedingt annehmbar</translation>
    </message>
    <message>
        <source>unacceptable</source>
        <translation>nicht annehmbar</translation>
    </message>
    <message>
        <source>%1 of good and %2 of bad parts, from %3</source>
        <translation>%1 von guten und %2 von schlechten Teilen, aus %3</translation>
    </message>
    <message>
        <source>%1, listed below; no rate counts them</source>
        <translation>%1, unten aufgeführt; keine Rate zählt sie</translation>
    </message>
    <message>
        <source>Basis of the thresholds</source>
        <translation>Grundlage der Schwellen</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>von Hand gesetzt</translation>
    </message>
    <message>
        <source>Effectiveness, miss rate and false-alarm rate against AIAG&apos;s limits</source>
        <translation>Wirksamkeit, Schlupfrate und Fehlalarmrate gegenüber den Grenzen der AIAG</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Acceptable</source>
        <translation>Annehmbar</translation>
    </message>
    <message>
        <source>Marginal</source>
        <translation>Bedingt</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>At the interval&apos;s worse end</source>
        <translation>Am schlechteren Ende des Intervalls</translation>
    </message>
    <message>
        <source>Effectiveness</source>
        <translation>Wirksamkeit</translation>
    </message>
    <message>
        <source>Miss rate</source>
        <translation>Schlupfrate</translation>
    </message>
    <message>
        <source>False-alarm rate</source>
        <translation>Fehlalarmrate</translation>
    </message>
    <message>
        <source>No bad part passed, of %1. That does not mean that none will: by the rule of three the miss rate is at most 3/%1 = %2 with 95 % confidence (exactly %3).</source>
        <translation>Von %1 schlechten Teilen wurde keines durchgelassen. Das heißt nicht, dass keines durchkommen wird: Nach der Dreierregel ist die Schlupfrate mit 95 % Vertrauen höchstens 3/%1 = %2 (genau %3).</translation>
    </message>
    <message>
        <source>%1 of %2 bad parts passed: with 95 % confidence the miss rate is at most %3 (Clopper and Pearson&apos;s exact bound; the rule of three is for no misses only).</source>
        <translation>%1 von %2 schlechten Teilen wurden durchgelassen: Mit 95 % Vertrauen ist die Schlupfrate höchstens %3 (exakte Schranke nach Clopper und Pearson; die Dreierregel gilt nur ohne Schlupf).</translation>
    </message>
    <message>
        <source>Confusion matrix: the truth by row, the verdict by column</source>
        <translation>Wahrheitsmatrix: die Wahrheit je Zeile, das Urteil je Spalte</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Decided wrongly</source>
        <translation>Falsch entschieden</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gutes Teil</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Schlechtes Teil</translation>
    </message>
    <message>
        <source>Image score of bad parts</source>
        <translation>Bildwert der schlechten Teile</translation>
    </message>
    <message>
        <source>Image score of good parts</source>
        <translation>Bildwert der guten Teile</translation>
    </message>
    <message>
        <source>%1: how many pictures have which, and the thresholds</source>
        <translation>%1: wie viele Bilder welchen haben, und die Schwellen</translation>
    </message>
    <message>
        <source>%1: good agreement</source>
        <translation>%1: gute Übereinstimmung</translation>
    </message>
    <message>
        <source>%1: moderate agreement</source>
        <translation>%1: mäßige Übereinstimmung</translation>
    </message>
    <message>
        <source>%1: poor agreement</source>
        <translation>%1: schlechte Übereinstimmung</translation>
    </message>
    <message>
        <source>Kappa, system against truth</source>
        <translation>Kappa, System gegen Wahrheit</translation>
    </message>
    <message>
        <source>Area under the ROC</source>
        <translation>Fläche unter der ROC</translation>
    </message>
    <message>
        <source>%1: so often a bad part scores higher than a good one, whatever the thresholds</source>
        <translation>%1: So oft hat ein schlechtes Teil einen höheren Wert als ein gutes, unabhängig von den Schwellen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>A part that is not passed counts as rejected, for a person has to look at it: Review and Fail alike; %1 pictures are for Review. Limits are those of AIAG&apos;s attribute study, which a customer may replace. The last column rates the end of the 95 % interval (Wilson) that is worse: only where that is acceptable, too, have these pictures shown it.</source>
        <translation>Ein Teil, das nicht durchgelassen wird, zählt als zurückgewiesen, denn ein Mensch muss es ansehen: „Nachprüfen“ ebenso wie „Schlecht“; %1 Bilder sind nachzuprüfen. Die Grenzen sind die der attributiven Studie der AIAG; ein Kunde kann andere setzen. Die letzte Spalte bewertet das schlechtere Ende des 95-%-Intervalls (Wilson): Nur wo auch dieses annehmbar ist, haben diese Bilder es gezeigt.</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Wahrheitsmatrix</translation>
    </message>
    <message>
        <source>Prepared by, date</source>
        <translation>Erstellt von, Datum</translation>
    </message>
    <message>
        <source>Reviewed by, date</source>
        <translation>Geprüft von, Datum</translation>
    </message>
    <message>
        <source>Approved by, date</source>
        <translation>Freigegeben von, Datum</translation>
    </message>
    <message>
        <source>Scores and thresholds</source>
        <translation>Werte und Schwellen</translation>
    </message>
    <message>
        <source>The same part again</source>
        <translation>Dasselbe Teil noch einmal</translation>
    </message>
    <message>
        <source>No part was photographed more than once (or no table says so): whether the same part gets the same verdict again is not shown.</source>
        <translation>Kein Teil wurde mehr als einmal aufgenommen (oder keine Tabelle sagt es): Ob dasselbe Teil wieder dasselbe Urteil bekommt, ist nicht gezeigt.</translation>
    </message>
    <message>
        <source>Parts with several photographs</source>
        <translation>Teile mit mehreren Aufnahmen</translation>
    </message>
    <message>
        <source>Always decided alike</source>
        <translation>Immer gleich entschieden</translation>
    </message>
    <message>
        <source>%1 = %2 (95 % interval %3)</source>
        <translation>%1 = %2 (95-%-Intervall %3)</translation>
    </message>
    <message>
        <source>Kappa, system against itself</source>
        <translation>Kappa, System gegen sich selbst</translation>
    </message>
    <message>
        <source>not defined: all verdicts are the same</source>
        <translation>nicht definiert: alle Urteile sind gleich</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>No verdicts of persons were given.</source>
        <translation>Es wurden keine Urteile von Personen angegeben.</translation>
    </message>
    <message>
        <source>Persons beside truth and system</source>
        <translation>Personen neben Wahrheit und System</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>Schlupf</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>Fehlalarme</translation>
    </message>
    <message>
        <source>Kappa with the truth</source>
        <translation>Kappa mit der Wahrheit</translation>
    </message>
    <message>
        <source>Kappa with the system</source>
        <translation>Kappa mit dem System</translation>
    </message>
    <message>
        <source>%1 % brighter</source>
        <translation>%1 % heller</translation>
    </message>
    <message>
        <source>%1 % darker</source>
        <translation>%1 % dunkler</translation>
    </message>
    <message>
        <source>shifted by %1 % of width and height</source>
        <translation>um %1 % von Breite und Höhe verschoben</translation>
    </message>
    <message>
        <source>turned by %1 degrees</source>
        <translation>um %1 Grad gedreht</translation>
    </message>
    <message>
        <source>blurred, Gaussian of %1 % of the longer side</source>
        <translation>unscharf, Gauß mit %1 % der längeren Seite</translation>
    </message>
    <message>
        <source>noise, standard deviation %1 of 255</source>
        <translation>Rauschen, Standardabweichung %1 von 255</translation>
    </message>
    <message>
        <source>Sensitivity to light, place, focus and noise</source>
        <translation>Empfindlichkeit gegen Licht, Lage, Schärfe und Rauschen</translation>
    </message>
    <message>
        <source>Not computed.</source>
        <translation>Nicht berechnet.</translation>
    </message>
    <message>
        <source>How many verdicts change when pictures are changed a little</source>
        <translation>Wie viele Urteile sich ändern, wenn Bilder ein wenig verändert werden</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <source>Verdicts changed</source>
        <translation>Geänderte Urteile</translation>
    </message>
    <message>
        <source>Newly rejected</source>
        <translation>Neu zurückgewiesen</translation>
    </message>
    <message>
        <source>Newly passed</source>
        <translation>Neu durchgelassen</translation>
    </message>
    <message>
        <source>Mean change of score</source>
        <translation>Mittlere Änderung des Werts</translation>
    </message>
    <message>
        <source>Largest change</source>
        <translation>Größte Änderung</translation>
    </message>
    <message>
        <source>Computed: pictures of good and bad parts, spread evenly over all of them, are changed and inspected again. A verdict changes where a part is passed in one and rejected in the other. This does not replace photographs that are taken again.</source>
        <translation>Berechnet: Bilder guter und schlechter Teile, gleichmäßig über alle verteilt, werden verändert und noch einmal geprüft. Ein Urteil ändert sich, wo ein Teil einmal durchgelassen und einmal zurückgewiesen wird. Das ersetzt keine erneuten Aufnahmen.</translation>
    </message>
    <message>
        <source>Repeatability and agreement</source>
        <translation>Wiederholbarkeit und Übereinstimmung</translation>
    </message>
    <message>
        <source>%1 % false alarms, order statistic of %2 good parts</source>
        <translation>%1 % Fehlalarme, Ordnungsstatistik von %2 guten Teilen</translation>
    </message>
    <message>
        <source>%1 % false alarms, prediction limit of %2 good parts, as if their scores were normal</source>
        <translation>%1 % Fehlalarme, Prognosegrenze aus %2 guten Teilen, als wären ihre Werte normalverteilt</translation>
    </message>
    <message>
        <source>best F1 of %1 good and %2 bad parts</source>
        <translation>bestes F1 von %1 guten und %2 schlechten Teilen</translation>
    </message>
    <message>
        <source>at most %1 % false alarms, of %2 good and %3 bad parts</source>
        <translation>höchstens %1 % Fehlalarme, aus %2 guten und %3 schlechten Teilen</translation>
    </message>
    <message>
        <source>at most %1 % escapes, of %2 good and %3 bad parts</source>
        <translation>höchstens %1 % Schlupf, aus %2 guten und %3 schlechten Teilen</translation>
    </message>
    <message>
        <source>Review: %1; Fail: %2</source>
        <translation>Nachprüfen: %1; Schlecht: %2</translation>
    </message>
    <message>
        <source>The length of a pixel must be above 0 mm, and at most 1000 mm.</source>
        <translation>Die Länge eines Pixels muss über 0 mm und höchstens 1000 mm sein.</translation>
    </message>
    <message>
        <source>is no mask: %1 % of it is neither black nor white; white is looked at, black is not.</source>
        <translation>ist keine Maske: %1 % davon sind weder schwarz noch weiß; Weiß wird betrachtet, Schwarz nicht.</translation>
    </message>
    <message>
        <source>is a mask with nothing white in it: nothing would be looked at.</source>
        <translation>ist eine Maske ohne Weiß: Nichts würde betrachtet.</translation>
    </message>
    <message>
        <source>has %1 x %2 pixels; the mask %3, which has %4 x %5, fits pictures of its own ratio of width to height.</source>
        <translation>hat %1 x %2 Pixel; die Maske %3 mit %4 x %5 passt nur zu Bildern ihres Seitenverhältnisses.</translation>
    </message>
    <message>
        <source>the mask leaves nothing to look at at the scale %1: no patch lies at least half in its white.</source>
        <translation>die Maske lässt im Maßstab %1 nichts zu betrachten: Kein Feld liegt mindestens zur Hälfte in ihrem Weiß.</translation>
    </message>
    <message>
        <source>a number above 0, at most 1000</source>
        <translation>eine Zahl über 0, höchstens 1000</translation>
    </message>
    <message>
        <source>blank or cells</source>
        <translation>blank oder cells</translation>
    </message>
    <message>
        <source>Area in mm²</source>
        <translation>Fläche in mm²</translation>
    </message>
    <message>
        <source>Length x width in mm</source>
        <translation>Länge x Breite in mm</translation>
    </message>
    <message>
        <source>Length x width in pixels</source>
        <translation>Länge x Breite in Pixeln</translation>
    </message>
    <message>
        <source>%1 % of the picture, by a mask; the rest is blanked</source>
        <translation>%1 % des Bildes, nach einer Maske; der Rest ist abgedeckt</translation>
    </message>
    <message>
        <source>%1 % of the picture, by a mask; the rest is seen, but not scored</source>
        <translation>%1 % des Bildes, nach einer Maske; der Rest wird gesehen, aber nicht bewertet</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Betrachtet</translation>
    </message>
    <message>
        <source>Scale of the pictures</source>
        <translation>Maßstab der Bilder</translation>
    </message>
    <message>
        <source>a pixel is %1 mm long</source>
        <translation>ein Pixel ist %1 mm lang</translation>
    </message>
    <message>
        <source>The shorter edge of %1 pixels is less than a patch of %2.</source>
        <translation>Die kürzere Kante von %1 Pixeln ist kleiner als ein Feld von %2.</translation>
    </message>
    <message>
        <source>A picture of %1 x %2 would be %3 pixels long with a shorter edge of %4; at most %5 are computed.</source>
        <translation>Ein Bild von %1 x %2 wäre bei einer kürzeren Kante von %4 %3 Pixel lang; höchstens %5 werden berechnet.</translation>
    </message>
    <message>
        <source>There are two tensors %1.</source>
        <translation>Es gibt zwei Tensoren %1.</translation>
    </message>
    <message>
        <source>the number of registers and one</source>
        <translation>die Zahl der Register und eins</translation>
    </message>
    <message>
        <source>the shortest edge</source>
        <translation>die kürzeste Kante</translation>
    </message>
    <message>
        <source>Image and prompts were encoded by different models.</source>
        <translation>Bild und Prompts wurden von verschiedenen Modellen kodiert.</translation>
    </message>
    <message>
        <source>an object of topics by name</source>
        <translation>ein Objekt mit Themen nach Namen</translation>
    </message>
    <message>
        <source>needs topics; &quot;prompts&quot; with an object of topics was expected beside it</source>
        <translation>braucht Themen; daneben wurde &quot;prompts&quot; mit einem Objekt von Themen erwartet</translation>
    </message>
    <message>
        <source>holds a name that %1</source>
        <translation>enthält einen Namen: %1</translation>
    </message>
    <message>
        <source>names the topic %1; one of those in &quot;prompts&quot; was expected</source>
        <translation>nennt das Thema %1; erwartet wurde eines von denen in &quot;prompts&quot;</translation>
    </message>
    <message>
        <source>names the topic %1 once more; each was expected in one kind at most</source>
        <translation>nennt das Thema %1 noch einmal; jedes wurde in höchstens einer Art erwartet</translation>
    </message>
    <message>
        <source>scratch</source>
        <translation>Kratzer</translation>
    </message>
    <message>
        <source>crack</source>
        <translation>Riss</translation>
    </message>
    <message>
        <source>dent</source>
        <translation>Delle</translation>
    </message>
    <message>
        <source>hole</source>
        <translation>Loch</translation>
    </message>
    <message>
        <source>chip</source>
        <translation>Ausbruch</translation>
    </message>
    <message>
        <source>dirt</source>
        <translation>Schmutz</translation>
    </message>
    <message>
        <source>stain</source>
        <translation>Fleck</translation>
    </message>
    <message>
        <source>rust</source>
        <translation>Rost</translation>
    </message>
    <message>
        <source>missing part</source>
        <translation>fehlendes Teil</translation>
    </message>
    <message>
        <source>misplaced part</source>
        <translation>falsch sitzendes Teil</translation>
    </message>
    <message>
        <source>print defect</source>
        <translation>Druckfehler</translation>
    </message>
    <message>
        <source>texture fault</source>
        <translation>Strukturfehler</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Sieht aus wie</translation>
    </message>
    <message>
        <source>Language : vision</source>
        <translation>Sprache : Vision</translation>
    </message>
    <message>
        <source>has no mask in %1.</source>
        <translation>hat keine Maske in %1.</translation>
    </message>
    <message>
        <source>may belong to %1 or to %2, and is left out.</source>
        <translation>kann zu %1 oder zu %2 gehören und bleibt außer Betracht.</translation>
    </message>
    <message>
        <source>would be a picture&apos;s result and a file of annotations; the picture needs another name, or the run other annotations.</source>
        <translation>wäre das Ergebnis eines Bildes und eine Datei mit Annotationen; das Bild braucht einen anderen Namen, oder der Lauf andere Annotationen.</translation>
    </message>
    <message>
        <source>no file; what decides is said below</source>
        <translation>keine Datei; was entscheidet, steht unten</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>A part is looked for in 8-bit colour pictures.</source>
        <translation>Ein Teil wird in Farbbildern mit 8 Bit gesucht.</translation>
    </message>
    <message>
        <source>Who overrules a verdict must give a name, of one line.</source>
        <translation>Wer ein Urteil überstimmt, muss einen einzeiligen Namen angeben.</translation>
    </message>
    <message>
        <source>Who overrules a verdict must give a reason, of at most 10,000 characters.</source>
        <translation>Wer ein Urteil überstimmt, muss einen Grund angeben, mit höchstens 10.000 Zeichen.</translation>
    </message>
    <message>
        <source>The time of an overruled verdict must be like 2026-01-02T03:04:05+01:00.</source>
        <translation>Die Zeit eines überstimmten Urteils muss die Form 2026-01-02T03:04:05+01:00 haben.</translation>
    </message>
    <message>
        <source>An overruled verdict must name the SHA-256 of its picture: 64 hexadecimal digits.</source>
        <translation>Ein überstimmtes Urteil muss die SHA-256 seines Bildes nennen: 64 hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>A verdict is overruled by another one only.</source>
        <translation>Ein Urteil wird nur durch ein anderes überstimmt.</translation>
    </message>
    <message>
        <source>The image score of an overruled verdict must be from 0 to 1.</source>
        <translation>Der Bildwert eines überstimmten Urteils muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>%1 of %2; the machine&apos;s own verdicts: %3</source>
        <translation>%1 von %2; Urteile der Maschine selbst: %3</translation>
    </message>
    <message>
        <source>Overruled by a person</source>
        <translation>Von einem Menschen überstimmt</translation>
    </message>
    <message>
        <source>overruled; machine: %1</source>
        <translation>überstimmt; Maschine: %1</translation>
    </message>
    <message>
        <source>%1, image score %2</source>
        <translation>%1, Bildwert %2</translation>
    </message>
    <message>
        <source>%1; when it was overruled: %2</source>
        <translation>%1; beim Überstimmen: %2</translation>
    </message>
    <message>
        <source>Overruled</source>
        <translation>Überstimmt</translation>
    </message>
    <message>
        <source>%1, by %2, %3</source>
        <translation>%1, durch %2, %3</translation>
    </message>
    <message>
        <source>Machine&apos;s verdict</source>
        <translation>Urteil der Maschine</translation>
    </message>
    <message>
        <source>A verdict must be &quot;pass&quot;, &quot;review&quot; or &quot;fail&quot;.</source>
        <translation>Ein Urteil muss &quot;pass&quot;, &quot;review&quot; oder &quot;fail&quot; sein.</translation>
    </message>
    <message>
        <source>A limit of regions must be 1 or more.</source>
        <translation>Eine Grenze für Regionen muss 1 oder mehr sein.</translation>
    </message>
    <message>
        <source>There is no such severity.</source>
        <translation>Diese Schwere gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such reason.</source>
        <translation>Diese Begründung gibt es nicht.</translation>
    </message>
    <message>
        <source>Areas and lengths must be 0 or above.</source>
        <translation>Flächen und Längen müssen 0 oder größer sein.</translation>
    </message>
    <message>
        <source>The difference between language and vision must be from 0 to 1.</source>
        <translation>Der Unterschied zwischen Sprache und Vision muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>The rules give sizes in mm, so the length of a pixel must be known.</source>
        <translation>Die Regeln nennen Größen in mm, deshalb muss die Länge eines Pixels bekannt sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of its rules must be %2.</source>
        <translation>&quot;%1&quot; in ihren Regeln muss %2 sein.</translation>
    </message>
    <message>
        <source>its rules have nothing named %1.</source>
        <translation>ihre Regeln kennen nichts namens %1.</translation>
    </message>
    <message>
        <source>a number, 0 or above</source>
        <translation>eine Zahl ab 0</translation>
    </message>
    <message>
        <source>a number of regions, 1 or more</source>
        <translation>eine Anzahl von Regionen ab 1</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>minor, major or critical</source>
        <translation>minor, major oder critical</translation>
    </message>
    <message>
        <source>px or mm</source>
        <translation>px oder mm</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>Regions that count: %1 (No. %2). From %3 on it is %4.</source>
        <translation>Regionen, die zählen: %1 (Nr. %2). Ab %3 gilt: %4.</translation>
    </message>
    <message>
        <source>Minor regions: %1 (No. %2). From %3 on it is %4.</source>
        <translation>Leichte Regionen: %1 (Nr. %2). Ab %3 gilt: %4.</translation>
    </message>
    <message>
        <source>Major regions: %1 (No. %2). From %3 on it is %4.</source>
        <translation>Schwere Regionen: %1 (Nr. %2). Ab %3 gilt: %4.</translation>
    </message>
    <message>
        <source>Critical regions: %1 (No. %2). From %3 on it is %4.</source>
        <translation>Kritische Regionen: %1 (Nr. %2). Ab %3 gilt: %4.</translation>
    </message>
    <message>
        <source>%1 pixels</source>
        <translation>%1 Pixeln</translation>
    </message>
    <message>
        <source>whatever it looks like</source>
        <translation>wonach auch immer sie aussieht</translation>
    </message>
    <message>
        <source>, from an area of %1 and a length of %2 on</source>
        <translation>, ab einer Fläche von %1 und einer Länge von %2</translation>
    </message>
    <message>
        <source>, from an area of %1 on</source>
        <translation>, ab einer Fläche von %1</translation>
    </message>
    <message>
        <source>, from a length of %1 on</source>
        <translation>, ab einer Länge von %1</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>Schwer</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>zu klein</translation>
    </message>
    <message>
        <source>The image score is no number.</source>
        <translation>Der Bildwert ist keine Zahl.</translation>
    </message>
    <message>
        <source>It does not count, since there is no region that is large enough to.</source>
        <translation>Er zählt nicht, da keine Region groß genug dafür ist.</translation>
    </message>
    <message>
        <source>The language score and the vision score are %1 apart. From %2 on it is %3.</source>
        <translation>Sprachwert und Vision-Wert liegen %1 auseinander. Ab %2 gilt: %3.</translation>
    </message>
    <message>
        <source>The rules give sizes in mm, and the length of a pixel is not known.</source>
        <translation>Die Regeln nennen Größen in mm, und die Länge eines Pixels ist nicht bekannt.</translation>
    </message>
    <message>
        <source>A region counts from an area of %1 on.</source>
        <translation>Eine Region zählt ab einer Fläche von %1.</translation>
    </message>
    <message>
        <source>A region counts from a length of %1 on.</source>
        <translation>Eine Region zählt ab einer Länge von %1.</translation>
    </message>
    <message>
        <source>Critical regions: Review from %1 on.</source>
        <translation>Kritische Regionen: Nachprüfen ab %1.</translation>
    </message>
    <message>
        <source>Critical regions: Fail from %1 on.</source>
        <translation>Kritische Regionen: Schlecht ab %1.</translation>
    </message>
    <message>
        <source>Major regions: Review from %1 on.</source>
        <translation>Schwere Regionen: Nachprüfen ab %1.</translation>
    </message>
    <message>
        <source>Major regions: Fail from %1 on.</source>
        <translation>Schwere Regionen: Schlecht ab %1.</translation>
    </message>
    <message>
        <source>Minor regions: Review from %1 on.</source>
        <translation>Leichte Regionen: Nachprüfen ab %1.</translation>
    </message>
    <message>
        <source>Minor regions: Fail from %1 on.</source>
        <translation>Leichte Regionen: Schlecht ab %1.</translation>
    </message>
    <message>
        <source>Regions that count: Review from %1 on.</source>
        <translation>Regionen, die zählen: Nachprüfen ab %1.</translation>
    </message>
    <message>
        <source>Regions that count: Fail from %1 on.</source>
        <translation>Regionen, die zählen: Schlecht ab %1.</translation>
    </message>
    <message>
        <source>The image score counts only where a region counts.</source>
        <translation>Der Bildwert zählt nur, wo eine Region zählt.</translation>
    </message>
    <message>
        <source>Review where the language score and the vision score are %1 apart or more.</source>
        <translation>Nachprüfen, wo Sprachwert und Vision-Wert %1 oder mehr auseinanderliegen.</translation>
    </message>
    <message>
        <source>Reasons of the verdict</source>
        <translation>Gründe des Urteils</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>&quot;good_maps&quot; with &quot;usual&quot; and &quot;limit&quot; from 0 to 1</source>
        <translation>&quot;good_maps&quot; mit &quot;usual&quot; und &quot;limit&quot; von 0 bis 1</translation>
    </message>
    <message>
        <source>&quot;good_maps&quot; whose &quot;limit&quot; is not below &quot;usual&quot;, and their number of &quot;parts&quot;</source>
        <translation>&quot;good_maps&quot;, deren &quot;limit&quot; nicht unter &quot;usual&quot; liegt, und ihre Anzahl &quot;parts&quot;</translation>
    </message>
    <message>
        <source>It reaches the scores of %1 % of the %2 good parts.</source>
        <translation>Er erreicht die Werte von %1 % der %2 guten Teile.</translation>
    </message>
    <message>
        <source>The image&apos;s features lack the largest scale in tiles.</source>
        <translation>Den Merkmalen des Bildes fehlt der größte Maßstab in Kacheln.</translation>
    </message>
    <message>
        <source>The number of tiles</source>
        <translation>Die Anzahl der Kacheln</translation>
    </message>
    <message>
        <source>Tiles along the shorter side</source>
        <translation>Kacheln entlang der kürzeren Seite</translation>
    </message>
    <message>
        <source>With %1 tiles along its shorter side, a picture of %2 x %3 pixels has %4 patches, and at most %5 can be compared; choose fewer tiles, or a smaller scale.</source>
        <translation>Mit %1 Kacheln entlang der kürzeren Seite hat ein Bild von %2 x %3 Pixeln %4 Bildausschnitte, und höchstens %5 lassen sich vergleichen; wählen Sie weniger Kacheln oder einen kleineren Maßstab.</translation>
    </message>
    <message>
        <source>A patch of the finest scale covers %1 x %2 pixels, and what is smaller may not be seen; more tiles see more.</source>
        <translation>Ein Bildausschnitt des feinsten Maßstabs umfasst %1 x %2 Pixel; Kleineres wird womöglich nicht gesehen. Mehr Kacheln sehen mehr.</translation>
    </message>
    <message>
        <source>%1 x %2 pixels are shrunk to %3 x %3: a patch of the finest scale covers %4 x %5 pixels, and what is smaller may not be seen; tiles see more.</source>
        <translation>%1 x %2 Pixel werden auf %3 x %3 verkleinert: Ein Bildausschnitt des feinsten Maßstabs umfasst %4 x %5 Pixel; Kleineres wird womöglich nicht gesehen. Kacheln sehen mehr.</translation>
    </message>
    <message>
        <source>Mixed precision and bf16 are of the fused backend alone; what was asked for computes with LibTorch, in fp32.</source>
        <translation>Gemischte Genauigkeit und bf16 gibt es nur im Backend fused; das Verlangte rechnet mit LibTorch, in fp32.</translation>
    </message>
    <message>
        <source>fp32, mixed or bf16</source>
        <translation>fp32, mixed oder bf16</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>The share of the score</source>
        <translation>Der Anteil des Werts</translation>
    </message>
    <message>
        <source>Largest values in the score</source>
        <translation>Größte Werte im Bildwert</translation>
    </message>
    <message>
        <source>The vision score %1 is %2 times the mean of the largest %3 % of the vision map, %4.</source>
        <translation>Der Vision-Wert %1 ist das %2-Fache des Mittels der größten %3 % der Vision-Karte, %4.</translation>
    </message>
    <message>
        <source>The batch has only %1 different pictures: below %2, a single other picture decides.</source>
        <translation>Die Reihe hat nur %1 verschiedene Bilder: unter %2 entscheidet ein einziges anderes Bild.</translation>
    </message>
    <message>
        <source>Words call %1 of the batch&apos;s %2 pictures anomalous: what most of them have in common is not found by comparing them.</source>
        <translation>Nach Worten sind %1 der %2 Bilder der Reihe auffällig: Was die meisten gemeinsam haben, wird durch Vergleichen nicht gefunden.</translation>
    </message>
    <message>
        <source>The batch does not hold together: %1 of its %2 pictures are less like the others than like themselves. Judging pictures by each other is for goods that look alike.</source>
        <translation>Die Reihe passt nicht zusammen: %1 ihrer %2 Bilder ähneln den anderen weniger als sich selbst. Bilder aneinander zu messen ist für Teile, die gleich aussehen.</translation>
    </message>
    <message>
        <source>the patches between its blocks</source>
        <translation>die Patches zwischen seinen Blöcken</translation>
    </message>
    <message>
        <source>The blocks must be rising numbers from 1 to the model&apos;s %1.</source>
        <translation>Die Blöcke müssen aufsteigende Zahlen von 1 bis %1 sein, der Zahl des Modells.</translation>
    </message>
    <message>
        <source>Patches between blocks and the blocks go together.</source>
        <translation>Patches zwischen Blöcken und die Blöcke gehören zusammen.</translation>
    </message>
    <message>
        <source>The features of the batch&apos;s pictures come from different models, scales or blocks.</source>
        <translation>Die Merkmale der Bilder der Reihe stammen von verschiedenen Modellen, Skalen oder Blöcken.</translation>
    </message>
    <message>
        <source>To judge pictures by each other, at least two different ones are needed.</source>
        <translation>Um Bilder aneinander zu messen, braucht es mindestens zwei verschiedene.</translation>
    </message>
    <message>
        <source>There is not one class token for each score.</source>
        <translation>Es gibt nicht zu jedem Wert ein Klassentoken.</translation>
    </message>
    <message>
        <source>Scale of the batch</source>
        <translation>Skala der Reihe</translation>
    </message>
    <message>
        <source>The number of other pictures</source>
        <translation>Die Zahl der anderen Bilder</translation>
    </message>
    <message>
        <source>Other pictures at most</source>
        <translation>Andere Bilder höchstens</translation>
    </message>
    <message>
        <source>The seed of the batch</source>
        <translation>Der Startwert der Reihe</translation>
    </message>
    <message>
        <source>Seed of the batch</source>
        <translation>Startwert der Reihe</translation>
    </message>
    <message>
        <source>the picture is none of the batch that was compared; compare them again.</source>
        <translation>das Bild gehört nicht zur Reihe, die verglichen wurde; vergleichen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Pictures are judged by references or by each other, not by both.</source>
        <translation>Bilder werden an Referenzen oder aneinander gemessen, nicht an beidem.</translation>
    </message>
    <message>
        <source>none: the %1 pictures of the batch are each other&apos;s references (others that each is compared with: %2; scale %3; seed %4)</source>
        <translation>keine: Die %1 Bilder der Reihe sind einander Referenzen (andere, mit denen jedes verglichen wird: %2; Skala %3; Startwert %4)</translation>
    </message>
    <message>
        <source>The mask leaves no patch of the vision model to look at.</source>
        <translation>Die Maske lässt dem Vision-Modell kein Feld zum Ansehen.</translation>
    </message>
    <message>
        <source>A CLIP model sees pictures as squares or in tiles.</source>
        <translation>Ein CLIP-Modell sieht Bilder als Quadrate oder in Kacheln.</translation>
    </message>
    <message>
        <source>The shorter edge of the vision model</source>
        <translation>Die kürzere Seite für das Vision-Modell</translation>
    </message>
    <message>
        <source>an object with the &quot;path&quot; of a model</source>
        <translation>ein Objekt mit dem „path“ eines Modells</translation>
    </message>
    <message>
        <source>cannot be fetched, since no server is reached: %1. Without a network, a model comes as a file: &quot;fade model pack&quot; makes it on a PC that has one, &quot;fade model add&quot; or the window&apos;s page of models takes it here.</source>
        <translation>kann nicht geholt werden, da kein Server erreicht wird: %1. Ohne Netz kommt ein Modell als Datei: „fade model pack“ macht sie auf einem PC mit Netz, „fade model add“ oder die Modellseite des Fensters nimmt sie hier auf.</translation>
    </message>
    <message>
        <source>Vision model</source>
        <translation>Vision-Modell</translation>
    </message>
    <message>
        <source>%1; compares with the references; shorter side %2 pixels</source>
        <translation>%1; vergleicht mit den Referenzen; kürzere Seite %2 Pixel</translation>
    </message>
    <message>
        <source>Its file</source>
        <translation>Dessen Datei</translation>
    </message>
    <message>
        <source>Its SHA-256</source>
        <translation>Dessen SHA-256</translation>
    </message>
    <message>
        <source>The references differ in the number of their variants.</source>
        <translation>Die Referenzen haben verschieden viele Varianten.</translation>
    </message>
    <message>
        <source>This model has no profile %1; it has %2.</source>
        <translation>Dieses Modell hat kein Profil %1; es hat %2.</translation>
    </message>
    <message>
        <source>The references do not explain this picture: what they have most like its parts is hardly nearer than anything else in them. References of another part are worse than none.</source>
        <translation>Die Referenzen erklären dieses Bild nicht: Was sie am ehesten mit ihm gemein haben, liegt ihm kaum näher als alles andere in ihnen. Referenzen eines anderen Teils sind schlechter als keine.</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>at %1 % of its brightness</source>
        <translation>mit %1 % der Helligkeit</translation>
    </message>
    <message>
        <source>The brightness of references</source>
        <translation>Die Helligkeit der Referenzen</translation>
    </message>
    <message>
        <source>The references were taken in other variants than the settings say.</source>
        <translation>Die Referenzen wurden in anderen Varianten genommen, als die Einstellungen sagen.</translation>
    </message>
    <message>
        <source>Each reference also</source>
        <translation>Jede Referenz auch</translation>
    </message>
    <message>
        <source>The present way must be one of those that are compared.</source>
        <translation>Der jetzige Weg muss einer der verglichenen sein.</translation>
    </message>
    <message>
        <source>To compare ways, at least one good and one bad part are needed.</source>
        <translation>Um Wege zu vergleichen, sind mindestens ein gutes und ein schlechtes Teil nötig.</translation>
    </message>
    <message>
        <source>Every way must score the same parts.</source>
        <translation>Jeder Weg muss dieselben Teile bewerten.</translation>
    </message>
    <message>
        <source>Scores must be numbers.</source>
        <translation>Werte müssen Zahlen sein.</translation>
    </message>
    <message>
        <source>A way needs a recipe with settings.</source>
        <translation>Ein Weg braucht ein Rezept mit Einstellungen.</translation>
    </message>
    <message>
        <source>A way needs more references than there are.</source>
        <translation>Ein Weg braucht mehr Referenzen, als es gibt.</translation>
    </message>
    <message>
        <source>The position radius</source>
        <translation>Der Umkreis</translation>
    </message>
    <message>
        <source>A way leaves out all scales.</source>
        <translation>Ein Weg lässt alle Skalen weg.</translation>
    </message>
    <message>
        <source>%1 % of the picture&apos;s width and height</source>
        <translation>%1 % der Breite und Höhe des Bildes</translation>
    </message>
    <message>
        <source>Compared within</source>
        <translation>Verglichen im Umkreis von</translation>
    </message>
    <message>
        <source>the same part is marked both good and bad.</source>
        <translation>dasselbe Teil ist als gut und als schlecht markiert.</translation>
    </message>
    <message>
        <source>is marked bad, and is also a reference.</source>
        <translation>ist als schlecht markiert und ist auch eine Referenz.</translation>
    </message>
    <message>
        <source>The references were not compared with each other as the settings ask.</source>
        <translation>Die Referenzen wurden nicht so miteinander verglichen, wie es die Einstellungen verlangen.</translation>
    </message>
    <message>
        <source>less what the references have of each other at the same place</source>
        <translation>vermindert um das, was die Referenzen an derselben Stelle voneinander haben</translation>
    </message>
    <message>
        <source>Which of the references is the picture&apos;s own was not found.</source>
        <translation>Welche der Referenzen die eigene des Bildes ist, wurde nicht ermittelt.</translation>
    </message>
    <message>
        <source>There is no such reference.</source>
        <translation>Diese Referenz gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no reference to choose from.</source>
        <translation>Es gibt keine Referenz, unter denen zu wählen wäre.</translation>
    </message>
    <message>
        <source>The image&apos;s features hold no scale to compare at.</source>
        <translation>Die Merkmale des Bildes enthalten keine Skala, in der zu vergleichen wäre.</translation>
    </message>
    <message>
        <source>there is no reference of its own, whose name without extension is %1 or the beginning of it before &quot;_&quot;, &quot;-&quot;, &quot;.&quot; or a space.</source>
        <translation>es gibt keine eigene Referenz, deren Name ohne Endung %1 ist oder der Anfang davon vor „_“, „-“, „.“ oder einem Leerzeichen.</translation>
    </message>
    <message>
        <source>A reference that is found by its name has no other one to be compared with.</source>
        <translation>Zu einer Referenz, die am Namen erkannt wird, gibt es keine andere, mit der sie zu vergleichen wäre.</translation>
    </message>
    <message>
        <source>Each picture is compared with</source>
        <translation>Jedes Bild wird verglichen mit</translation>
    </message>
    <message>
        <source>the reference that explains it best</source>
        <translation>der Referenz, die es am besten erklärt</translation>
    </message>
    <message>
        <source>the reference of its name</source>
        <translation>der Referenz seines Namens</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>reference %1, %2</source>
        <translation>Referenz %1, %2</translation>
    </message>
    <message>
        <source>does not align with the first reference (%1): %2</source>
        <translation>lässt sich nicht an der ersten Referenz (%1) ausrichten: %2</translation>
    </message>
    <message>
        <source>their sizes are too different, %1 x %2 and %3 x %4 pixels.</source>
        <translation>ihre Größen sind zu verschieden, %1 x %2 und %3 x %4 Pixel.</translation>
    </message>
    <message>
        <source>there is no place where they show the same, at least half of the frame.</source>
        <translation>es gibt keine Stelle, an der beide dasselbe zeigen, mindestens die Hälfte des Bildfelds.</translation>
    </message>
    <message>
        <source>where they fit best their correlation is %1, and %2 is the least.</source>
        <translation>wo sie am besten passen, ist ihre Korrelation %1; mindestens %2 ist nötig.</translation>
    </message>
    <message>
        <source>the part would have %1 times its size, and 0.5 to 2 is allowed.</source>
        <translation>das Teil hätte das %1-Fache seiner Größe; erlaubt ist 0,5 bis 2.</translation>
    </message>
    <message>
        <source>no place is the best one.</source>
        <translation>keine Stelle ist die beste.</translation>
    </message>
    <message>
        <source>was already aligned with another reference.</source>
        <translation>wurde schon an einer anderen Referenz ausgerichtet.</translation>
    </message>
    <message>
        <source>what is looked at lies outside of the picture, at the scale %1.</source>
        <translation>was betrachtet wird, liegt im Maßstab %1 außerhalb des Bildes.</translation>
    </message>
    <message>
        <source>Aligned with the first reference</source>
        <translation>An der ersten Referenz ausgerichtet</translation>
    </message>
    <message>
        <source>moved and turned</source>
        <translation>verschoben und gedreht</translation>
    </message>
    <message>
        <source>moved, turned and scaled</source>
        <translation>verschoben, gedreht und skaliert</translation>
    </message>
    <message>
        <source>%1; compares the pictures of the batch; shorter side %2 pixels</source>
        <translation>%1; vergleicht die Bilder der Reihe; kürzere Seite %2 Pixel</translation>
    </message>
    <message>
        <source>turned by %1°, moved by %2, %3 pixels</source>
        <translation>um %1° gedreht, um %2, %3 Pixel verschoben</translation>
    </message>
    <message>
        <source>turned by %1°, moved by %2, %3 pixels, %4 times as large</source>
        <translation>um %1° gedreht, um %2, %3 Pixel verschoben, %4-mal so groß</translation>
    </message>
    <message>
        <source>%1 % of where the first reference shows the part lies outside of this picture, and is not looked at.</source>
        <translation>%1 % des Bildfelds der ersten Referenz liegen außerhalb dieses Bildes und werden nicht betrachtet.</translation>
    </message>
    <message>
        <source>a side of %1 pixels is longer than %2, the most that are aligned.</source>
        <translation>eine Seite von %1 Pixeln ist länger als %2, das Längste, was ausgerichtet wird.</translation>
    </message>
    <message>
        <source>%1 x %2 pixels are more than 16 to 1, too long and narrow for it.</source>
        <translation>%1 x %2 Pixel sind mehr als 16 zu 1, zu lang und schmal dafür.</translation>
    </message>
    <message>
        <source>shows only %1 % of what the mask leaves to look at, and half of it is the least.</source>
        <translation>zeigt nur %1 % dessen, was die Maske zu betrachten übrig lässt; mindestens die Hälfte ist nötig.</translation>
    </message>
    <message>
        <source>marks nothing of what the first reference shows, so that the defect&apos;s size is not known.</source>
        <translation>markiert nichts von dem, was die erste Referenz zeigt; die Größe des Fehlers ist daher nicht bekannt.</translation>
    </message>
    <message>
        <source>a changed copy of it was refused, and counts as rejected: it %1</source>
        <translation>eine veränderte Fassung davon wurde nicht geprüft und zählt als zurückgewiesen: sie %1</translation>
    </message>
    <message>
        <source>%1 % of this picture lies outside of what the first reference shows, and is not looked at.</source>
        <translation>%1 % dieses Bildes liegen außerhalb dessen, was die erste Referenz zeigt, und werden nicht betrachtet.</translation>
    </message>
    <message>
        <source>Without words, a vision model and references are needed.</source>
        <translation>Ohne Wörter braucht es ein Vision-Modell und Referenzen.</translation>
    </message>
    <message>
        <source>The settings compare words, and there are none.</source>
        <translation>Die Einstellungen vergleichen mit Wörtern, und es gibt keine.</translation>
    </message>
    <message>
        <source>Without words, only a vision model compares the pictures of a batch.</source>
        <translation>Ohne Wörter vergleicht nur ein Vision-Modell die Bilder einer Reihe.</translation>
    </message>
    <message>
        <source>reads no words: it compares pictures with references, or with each other, and there are none.</source>
        <translation>liest keine Wörter: Es vergleicht Bilder mit Referenzen oder miteinander, und es gibt keine.</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>none: no words are compared</source>
        <translation>keine: es wird nicht mit Wörtern verglichen</translation>
    </message>
    <message>
        <source>%1 pixels long</source>
        <translation>%1 Pixel</translation>
    </message>
    <message>
        <source>Picture&apos;s shorter side</source>
        <translation>Kürzere Bildseite</translation>
    </message>
    <message>
        <source>The image score %1 is the vision score %3, limited to 1: no words are compared.</source>
        <translation>Der Bildwert %1 ist der Vision-Wert %3, auf 1 begrenzt: Es wird nicht mit Wörtern verglichen.</translation>
    </message>
    <message>
        <source>The image score %1 is the vision score: no words are compared.</source>
        <translation>Der Bildwert %1 ist der Vision-Wert: Es wird nicht mit Wörtern verglichen.</translation>
    </message>
    <message>
        <source>The image&apos;s features are of other blocks than the settings name.</source>
        <translation>Die Merkmale des Bildes sind von anderen Blöcken, als die Einstellungen nennen.</translation>
    </message>
    <message>
        <source>The references&apos; subspaces were not found as the settings ask.</source>
        <translation>Die Unterräume der Referenzen wurden nicht so bestimmt, wie es die Einstellungen verlangen.</translation>
    </message>
    <message>
        <source>The vision layers must be rising numbers of blocks, %1.</source>
        <translation>Die Schichten der Vision müssen aufsteigende Nummern von Blöcken sein, %1.</translation>
    </message>
    <message>
        <source>from 1, and at most %1 of them</source>
        <translation>ab 1, und höchstens %1</translation>
    </message>
    <message>
        <source>A subspace of the references (the memory bank) cannot be combined with a position radius: set the radius to 0, or compare with the references&apos; patches.</source>
        <translation>Ein Unterraum der Referenzen (im Referenzspeicher) lässt sich nicht mit einem Umkreis verbinden: Setzen Sie den Umkreis auf 0, oder vergleichen Sie mit den Feldern der Referenzen.</translation>
    </message>
    <message>
        <source>A subspace of the references (the memory bank) cannot be combined with taking off what they have of each other (the baseline): take off nothing, or compare with the references&apos; patches.</source>
        <translation>Ein Unterraum der Referenzen (im Referenzspeicher) lässt sich nicht mit dem Abzug dessen verbinden, was die Referenzen voneinander haben: Ziehen Sie nichts ab, oder vergleichen Sie mit den Feldern der Referenzen.</translation>
    </message>
    <message>
        <source>A subspace of the references (the memory bank) cannot be combined with a single reference for each picture: compare with all of them, or with the references&apos; patches.</source>
        <translation>Ein Unterraum der Referenzen (im Referenzspeicher) lässt sich nicht mit einer einzelnen Referenz für jedes Bild verbinden: Vergleichen Sie mit allen Referenzen, oder mit den Feldern der Referenzen.</translation>
    </message>
    <message>
        <source>from 1 to the %1 of the model that compares with references</source>
        <translation>von 1 bis zu den %1 des Modells, das mit Referenzen vergleicht</translation>
    </message>
    <message>
        <source>Compared by the blocks</source>
        <translation>Verglichen nach den Blöcken</translation>
    </message>
    <message>
        <source>Memory bank</source>
        <translation>Referenzspeicher</translation>
    </message>
    <message>
        <source>the subspace that holds 99 % of the variance of the references&apos; patches</source>
        <translation>der Unterraum, der 99 % der Varianz der Felder der Referenzen fasst</translation>
    </message>
    <message>
        <source>The vision score %1 is %2 times how much farther the picture lies from the others of the batch than is common, %3.</source>
        <translation>Der Vision-Wert %1 ist das %2-Fache davon, wie viel weiter das Bild von den anderen der Reihe entfernt ist als üblich, %3.</translation>
    </message>
    <message>
        <source>A patch of the vision model covers %1 x %2 pixels, and what is smaller may not be seen; a longer shorter side of the picture for it sees more.</source>
        <translation>Ein Feld des Vision-Modells umfasst %1 x %2 Pixel, und was kleiner ist, wird vielleicht nicht gesehen; mit einer längeren kürzeren Bildseite sieht es mehr.</translation>
    </message>
    <message>
        <source>A DINO model sees a picture in its own shape, by its shorter edge.</source>
        <translation>Ein DINO-Modell sieht ein Bild in dessen eigener Form, nach der kürzeren Seite.</translation>
    </message>
    <message>
        <source>%1; DINOv2, with or without registers, or a ViT of DINOv3, was expected.</source>
        <translation>%1; DINOv2, mit oder ohne Register, oder ein ViT von DINOv3 wurde erwartet.</translation>
    </message>
    <message>
        <source>the width of a head must be a multiple of 4, for its waves along height and width.</source>
        <translation>die Breite eines Kopfes muss ein Vielfaches von 4 sein, für seine Wellen längs Höhe und Breite.</translation>
    </message>
    <message>
        <source>is a DINO model, which has neither an architecture to name nor a tokenizer.</source>
        <translation>ist ein DINO-Modell; dazu gehört weder der Name einer Architektur noch ein Tokenizer.</translation>
    </message>
    <message>
        <source>is no folder; that of a DINO model was expected.</source>
        <translation>ist kein Ordner; der eines DINO-Modells wurde erwartet.</translation>
    </message>
    <message>
        <source>it is a DINO model, which reads no words: it compares pictures with references beside a CLIP model, as its vision model</source>
        <translation>es ist ein DINO-Modell, das keine Wörter liest: Es vergleicht neben einem CLIP-Modell als dessen Vision-Modell Bilder mit Referenzen</translation>
    </message>
    <message>
        <source>A DINO model reads no words.</source>
        <translation>Ein DINO-Modell liest keine Wörter.</translation>
    </message>
    <message>
        <source>holds no model that is read; a CLIP in OpenCLIP&apos;s or Hugging Face transformers&apos; form, or a DINO model in the latter&apos;s, was expected.</source>
        <translation>enthält kein lesbares Modell; erwartet wurde ein CLIP in der Form von OpenCLIP oder Hugging Face transformers, oder ein DINO-Modell in letzterer.</translation>
    </message>
    <message>
        <source>is no folder of a DINO model in the format of Hugging Face transformers; only such a model compares pictures with references beside another one.</source>
        <translation>ist kein Ordner eines DINO-Modells im Format der Hugging-Face-Transformers; nur ein solches Modell vergleicht neben einem anderen Bilder mit Referenzen.</translation>
    </message>
</context>
<context>
    <name>Thresholds</name>
    <message numerus="yes">
        <source>%n picture(s) marked good</source>
        <translation>
            <numerusform>%n gut markiertes Bild</numerusform>
            <numerusform>%n gut markierte Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s), each inspected with the others alone</source>
        <translation>
            <numerusform>%n Referenz, nur mit den anderen geprüft</numerusform>
            <numerusform>%n Referenzen, jede nur mit den anderen geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Good parts: %1</source>
        <translation>Gutteile: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2: %3 (95 % confidence: %4 to %5)</source>
        <translation>%1 von %2: %3 (95 % Konfidenz: %4 bis %5)</translation>
    </message>
    <message>
        <source>Order statistic: just above one of the highest of %1 good scores. Whatever their distribution, %2 of further good parts are expected to reach it, and with 95 % confidence at most %3.</source>
        <translation>Ordnungsstatistik: knapp über einem der höchsten Bildwerte von %1 Gutteilen. Wie sie auch verteilt sind: %2 weiterer Gutteile werden sie voraussichtlich erreichen, mit 95 % Konfidenz höchstens %3.</translation>
    </message>
    <message>
        <source>Prediction limit: %1 good parts are too few to promise %2 without an assumption (no less than %3; %4 parts are needed), so their scores are taken to be normally distributed.</source>
        <translation>Prognosegrenze: %1 Gutteile sind zu wenige, um %2 ohne Annahme zuzusichern (nicht weniger als %3; nötig sind %4 Teile). Darum werden ihre Bildwerte als normalverteilt angenommen.</translation>
    </message>
    <message>
        <source>Best F1: precision and recall of these %1 good and %2 bad parts weigh the same.</source>
        <translation>Bestes F1: Genauigkeit und Trefferquote dieser %1 Gut- und %2 Schlechtteile wiegen gleich.</translation>
    </message>
    <message>
        <source>False-alarm limit: the fewest escapes with at most %1 false alarms, of %2 good and %3 bad parts.</source>
        <translation>Fehlalarm-Grenze: der geringste Schlupf bei höchstens %1 Fehlalarmen, aus %2 Gut- und %3 Schlechtteilen.</translation>
    </message>
    <message>
        <source>Escape limit: the fewest false alarms with at most %1 escapes, of %2 good and %3 bad parts.</source>
        <translation>Schlupf-Grenze: die wenigsten Fehlalarme bei höchstens %1 Schlupf, aus %2 Gut- und %3 Schlechtteilen.</translation>
    </message>
    <message numerus="yes">
        <source>Bad parts: %n picture(s) marked bad</source>
        <translation>
            <numerusform>Schlechtteile: %n schlecht markiertes Bild</numerusform>
            <numerusform>Schlechtteile: %n schlecht markierte Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>References do not count: at least 2 are needed to inspect each with the others.</source>
        <translation>Referenzen zählen nicht: Mindestens 2 sind nötig, um jede mit den anderen zu prüfen.</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>Es ist kein Modell geöffnet.</translation>
    </message>
    <message>
        <source>The references were not inspected.</source>
        <translation>Die Referenzen wurden nicht geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>%n marked picture(s) are not inspected, and do not count.</source>
        <translation>
            <numerusform>%n markiertes Bild ist nicht geprüft und zählt nicht.</numerusform>
            <numerusform>%n markierte Bilder sind nicht geprüft und zählen nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked picture(s) cannot be inspected.</source>
        <translation>
            <numerusform>%n markiertes Bild lässt sich nicht prüfen.</numerusform>
            <numerusform>%n markierte Bilder lassen sich nicht prüfen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked picture(s) are left out: a reference or another one is the same.</source>
        <translation>
            <numerusform>%n markiertes Bild bleibt außer Betracht: Eine Referenz oder ein anderes ist dasselbe.</numerusform>
            <numerusform>%n markierte Bilder bleiben außer Betracht: Eine Referenz oder ein anderes ist dasselbe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Von Hand gesetzt</translation>
    </message>
</context>
<context>
    <name>Truth</name>
    <message>
        <source>Marked good</source>
        <translation>Marke: gut</translation>
    </message>
    <message>
        <source>Marked bad</source>
        <translation>Marke: schlecht</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Pass</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Nachprüfen</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Schlecht</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Each other</source>
        <translation>Untereinander</translation>
    </message>
    <message>
        <source>Words alone</source>
        <translation>Nur Wörter</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>Vision</translation>
    </message>
    <message>
        <source>Language and vision, %1 % vision</source>
        <translation>Sprache und Vision, %1 % Vision</translation>
    </message>
    <message>
        <source>%1; mean of the largest %2 %</source>
        <translation>%1; Mittel der größten %2 %</translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s)</source>
        <translation>
            <numerusform>%n Referenz</numerusform>
            <numerusform>%n Referenzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n scale(s) fewer</source>
        <translation>
            <numerusform>%1, %n Skala weniger</numerusform>
            <numerusform>%1, %n Skalen weniger</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Dafür reicht der Speicher nicht.</translation>
    </message>
</context>
<context>
    <name>fade::ui::AboutDialog</name>
    <message>
        <source>About FADE Inspector</source>
        <translation>Über FADE Inspector</translation>
    </message>
    <message>
        <source>FADE Inspector %1</source>
        <translation>FADE Inspector %1</translation>
    </message>
    <message>
        <source>Finds defects in pictures of parts, without training. The method is that of &lt;i&gt;FADE: Few-shot/zero-shot Anomaly Detection Engine using Large Vision-Language Model&lt;/i&gt; (BMVC 2024).</source>
        <translation>Findet Fehler auf Bildern von Teilen, ohne Training. Das Verfahren ist das von &lt;i&gt;FADE: Few-shot/zero-shot Anomaly Detection Engine using Large Vision-Language Model&lt;/i&gt; (BMVC 2024).</translation>
    </message>
    <message>
        <source>Everything is computed on this computer; no picture leaves it.</source>
        <translation>Alles wird auf diesem Rechner berechnet; kein Bild verlässt ihn.</translation>
    </message>
    <message>
        <source>The programs are free software under the GNU General Public License, version 3 or later; the engine and the prompts are under the MIT licence.</source>
        <translation>Die Programme sind freie Software unter der GNU General Public License, Version 3 oder später; die Engine und die Prompts stehen unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Built on %1, Qt %2 (LGPL 3) and QCustomPlot (GPL 3).</source>
        <translation>Basiert auf %1, Qt %2 (LGPL 3) und QCustomPlot (GPL 3).</translation>
    </message>
</context>
<context>
    <name>fade::ui::BreakdownPanel</name>
    <message>
        <source>Select an inspected picture to see how its verdict came about.</source>
        <translation>Wählen Sie ein geprüftes Bild, um zu sehen, wie sein Urteil zustande kam.</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Click a map to see it in the view. Vision is shown times its multiplier, as it enters the fused map.</source>
        <translation>Ein Klick auf eine Karte zeigt sie im Bild. Vision wird mit ihrem Faktor gezeigt, so wie sie in die fusionierte Karte eingeht.</translation>
    </message>
    <message>
        <source>Maps of language, vision and their fusion, by scale</source>
        <translation>Karten von Sprache, Vision und ihrer Fusion, nach Maßstab</translation>
    </message>
    <message>
        <source>Coarse: larger scales are being computed</source>
        <translation>Grob: größere Maßstäbe werden noch berechnet</translation>
    </message>
    <message>
        <source>Is also a reference, so its vision map is empty.</source>
        <translation>Ist auch eine Referenz, daher ist die Vision-Karte leer.</translation>
    </message>
    <message>
        <source>Machine: %1</source>
        <translation>Maschine: %1</translation>
    </message>
    <message>
        <source>By the score alone: the regions are being looked for</source>
        <translation>Nur nach dem Wert: Die Regionen werden gesucht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Compared with reference %1, %2.</source>
        <translation>Verglichen mit Referenz %1, %2.</translation>
    </message>
</context>
<context>
    <name>fade::ui::ColourBar</name>
    <message>
        <source>Colour scale</source>
        <translation>Farbskala</translation>
    </message>
    <message>
        <source>Colours of the map, from %1 to %2</source>
        <translation>Farben der Karte, von %1 bis %2</translation>
    </message>
    <message>
        <source>99.9 %</source>
        <translation>99,9 %</translation>
    </message>
    <message>
        <source>Colours against good parts: the darkest up to the median of their maps, %1; the middle at what one place in a thousand of them reaches, %2; the lightest from %3 on.</source>
        <translation>Farben gegen gute Teile: am dunkelsten bis zum Median ihrer Karten, %1; die mittlere bei dem, was eine von tausend Stellen erreicht, %2; am hellsten ab %3.</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50 %</translation>
    </message>
</context>
<context>
    <name>fade::ui::CompareWaysDialog</name>
    <message>
        <source>Compare Ways to Inspect</source>
        <translation>Prüfwege vergleichen</translation>
    </message>
    <message>
        <source>The picture in view</source>
        <translation>Das gezeigte Bild</translation>
    </message>
    <message>
        <source>The picture in view, inspected in each way</source>
        <translation>Das gezeigte Bild, auf jedem Weg geprüft</translation>
    </message>
    <message>
        <source>Also judge the pictures of the list by &amp;each other</source>
        <translation>Bilder der Liste auch &amp;untereinander vergleichen</translation>
    </message>
    <message>
        <source>Encodes every picture of the list once more</source>
        <translation>Kodiert jedes Bild der Liste ein weiteres Mal</translation>
    </message>
    <message>
        <source>The marked parts</source>
        <translation>Die markierten Teile</translation>
    </message>
    <message>
        <source>Progress of comparing</source>
        <translation>Fortschritt des Vergleichs</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Use This Way</source>
        <translation>Diesen &amp;Weg verwenden</translation>
    </message>
    <message>
        <source>Inspect in the chosen way from now on</source>
        <translation>Von jetzt an auf dem gewählten Weg prüfen</translation>
    </message>
    <message>
        <source>Open a model first.</source>
        <translation>Öffnen Sie zuerst ein Modell.</translation>
    </message>
    <message>
        <source>No picture is in view.</source>
        <translation>Kein Bild wird gezeigt.</translation>
    </message>
    <message>
        <source>Being inspected in each way…</source>
        <translation>Wird auf jedem Weg geprüft…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>With references of good parts, the picture is also compared with 1, 2, 4 … of them.</source>
        <translation>Mit Referenzen guter Teile wird das Bild auch mit 1, 2, 4 … von ihnen verglichen.</translation>
    </message>
    <message>
        <source>Mark good and bad pictures in the list (G, B), and they tell which way separates them best.</source>
        <translation>Markieren Sie in der Liste gute und schlechte Bilder (G, B): Sie zeigen, welcher Weg sie am besten trennt.</translation>
    </message>
    <message>
        <source>The marked pictures are being inspected in each way…</source>
        <translation>Die markierten Bilder werden auf jedem Weg geprüft…</translation>
    </message>
    <message>
        <source>%1 good and %2 bad parts.</source>
        <translation>%1 gute und %2 schlechte Teile.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) left out: the same as another one, or as a reference.</source>
        <translation>
            <numerusform>%n Bild ausgelassen: dasselbe wie ein anderes oder wie eine Referenz.</numerusform>
            <numerusform>%n Bilder ausgelassen: dieselben wie andere oder wie Referenzen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be inspected.</source>
        <translation>
            <numerusform>%n Bild konnte nicht geprüft werden.</numerusform>
            <numerusform>%n Bilder konnten nicht geprüft werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>At least one good and one bad part are needed.</source>
        <translation>Mindestens ein gutes und ein schlechtes Teil sind nötig.</translation>
    </message>
    <message>
        <source>One part of a kind is too few to tell what choosing by them is worth; mark more of them.</source>
        <translation>Ein einziges Teil einer Art ist zu wenig, um zu sagen, was eine Wahl danach wert ist; markieren Sie mehr.</translation>
    </message>
    <message>
        <source>Choosing the best way by these parts promises an area of %1 for further parts (each pair of a good and a bad part held out once). The present way has %2.</source>
        <translation>Den besten Weg nach diesen Teilen zu wählen verspricht für weitere Teile eine Fläche von %1 (jedes Paar aus gutem und schlechtem Teil einmal ausgelassen). Der jetzige Weg hat %2.</translation>
    </message>
    <message>
        <source>Recommended: %1, scored by: %2. The thresholds have to be found again.</source>
        <translation>Empfohlen: %1, bewertet nach: %2. Die Schwellen sind neu zu finden.</translation>
    </message>
    <message>
        <source>Keep the present way: that is no more than it has, or no more than by chance (99 %).</source>
        <translation>Behalten Sie den jetzigen Weg: Das ist nicht mehr, als er hat, oder nicht mehr als Zufall (99 %).</translation>
    </message>
</context>
<context>
    <name>fade::ui::EvidencePanel</name>
    <message>
        <source>Strongest place</source>
        <translation>Stärkste Stelle</translation>
    </message>
    <message>
        <source>Explain the place where the map is largest</source>
        <translation>Die Stelle erklären, an der die Karte am größten ist</translation>
    </message>
    <message>
        <source>Select an inspected picture, then click a place in it to see why it stands out.</source>
        <translation>Wählen Sie ein geprüftes Bild und klicken Sie auf eine Stelle, um zu sehen, warum sie auffällt.</translation>
    </message>
    <message>
        <source>Click a place in the picture to see why it stands out.</source>
        <translation>Klicken Sie auf eine Stelle im Bild, um zu sehen, warum sie auffällt.</translation>
    </message>
    <message>
        <source>Place %1, %2</source>
        <translation>Stelle %1, %2</translation>
    </message>
    <message>
        <source>Fused value %1 = what these parts add up to</source>
        <translation>Fusionierter Wert %1 = Summe dieser Teile</translation>
    </message>
</context>
<context>
    <name>fade::ui::ExportDialog</name>
    <message>
        <source>Export the result of %1</source>
        <translation>Ergebnis von %1 exportieren</translation>
    </message>
    <message>
        <source>&amp;PDF report</source>
        <translation>&amp;PDF-Bericht</translation>
    </message>
    <message>
        <source>&amp;HTML report, one file that needs no network</source>
        <translation>&amp;HTML-Bericht, eine Datei, die kein Netz braucht</translation>
    </message>
    <message>
        <source>P&amp;NG pictures, full resolution, with map and outline</source>
        <translation>P&amp;NG-Bilder, volle Auflösung, mit Karte und Umriss</translation>
    </message>
    <message>
        <source>&amp;CSV table of scores</source>
        <translation>&amp;CSV-Tabelle der Werte</translation>
    </message>
    <message>
        <source>&amp;JSON, as &quot;fade inspect&quot; writes it</source>
        <translation>&amp;JSON, wie „fade inspect“ es schreibt</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>Wählen Sie mindestens ein Format.</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Writing...</source>
        <translation>Wird geschrieben...</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export the results of %1 pictures</source>
        <translation>Ergebnisse von %1 Bildern exportieren</translation>
    </message>
    <message>
        <source>Files that will be replaced: %1 of %2</source>
        <translation>Dateien, die ersetzt werden: %1 von %2</translation>
    </message>
    <message>
        <source>Files to be written: %1</source>
        <translation>Zu schreibende Dateien: %1</translation>
    </message>
    <message>
        <source>Replace and &amp;Export</source>
        <translation>Ersetzen und &amp;exportieren</translation>
    </message>
    <message>
        <source>Picture&amp;s</source>
        <translation>B&amp;ilder</translation>
    </message>
    <message>
        <source>Collecting the results...</source>
        <translation>Die Ergebnisse werden gesammelt ...</translation>
    </message>
    <message>
        <source>None of these pictures has a result yet. Inspect them first.</source>
        <translation>Keines dieser Bilder hat schon ein Ergebnis. Prüfen Sie sie zuerst.</translation>
    </message>
    <message numerus="yes">
        <source>Listed as not inspected: %n picture(s).</source>
        <translation>
            <numerusform>Als nicht geprüft aufgeführt: %n Bild.</numerusform>
            <numerusform>Als nicht geprüft aufgeführt: %n Bilder.</numerusform>
        </translation>
    </message>
    <message>
        <source>For programs: 0.5,0.6</source>
        <translation>Für Programme: 0.5,0.6</translation>
    </message>
    <message>
        <source>For spreadsheets with decimal commas: 0,5;0,6</source>
        <translation>Für Tabellen mit Dezimalkomma: 0,5;0,6</translation>
    </message>
    <message>
        <source>Form of the CSV table</source>
        <translation>Form der CSV-Tabelle</translation>
    </message>
    <message>
        <source>Regions, for labelling and training tools:</source>
        <translation>Regionen, für Werkzeuge zum Annotieren und Trainieren:</translation>
    </message>
    <message>
        <source>Mas&amp;ks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>A PNG in black and white for each picture: white is a region</source>
        <translation>Ein schwarzweißes PNG je Bild: Weiß ist eine Region</translation>
    </message>
    <message>
        <source>COCO</source>
        <translation>COCO</translation>
    </message>
    <message>
        <source>One annotations.json with all regions</source>
        <translation>Eine annotations.json mit allen Regionen</translation>
    </message>
    <message>
        <source>LabelMe</source>
        <translation>LabelMe</translation>
    </message>
    <message>
        <source>A file for each picture, with a polygon a region</source>
        <translation>Eine Datei je Bild, mit einem Polygon je Region</translation>
    </message>
</context>
<context>
    <name>fade::ui::FileTarget</name>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>File n&amp;ame</source>
        <translation>Dateina&amp;me</translation>
    </message>
    <message>
        <source>&amp;Browse...</source>
        <translation>&amp;Durchsuchen...</translation>
    </message>
    <message>
        <source>The file name must not be empty, and must not hold a slash.</source>
        <translation>Der Dateiname darf nicht leer sein und keinen Schrägstrich enthalten.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>The folder must be given by its whole path.</source>
        <translation>Der Ordner muss mit seinem ganzen Pfad angegeben werden.</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>Ordner für den Export</translation>
    </message>
</context>
<context>
    <name>fade::ui::FindThresholdsDialog</name>
    <message>
        <source>Find Thresholds</source>
        <translation>Schwellen finden</translation>
    </message>
    <message>
        <source>&amp;Inspect Them</source>
        <translation>&amp;Diese prüfen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Progress of inspecting</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>&amp;Regel</translation>
    </message>
    <message>
        <source>From good parts alone</source>
        <translation>Aus Gutteilen allein</translation>
    </message>
    <message>
        <source>Best F1 of good and bad parts</source>
        <translation>Bestes F1 aus Gut- und Schlechtteilen</translation>
    </message>
    <message>
        <source>Few escapes within a rate of false alarms</source>
        <translation>Wenig Schlupf bei begrenzten Fehlalarmen</translation>
    </message>
    <message>
        <source>Few false alarms within a rate of escapes</source>
        <translation>Wenige Fehlalarme bei begrenztem Schlupf</translation>
    </message>
    <message>
        <source>Both rates, with Review between</source>
        <translation>Beide Raten, dazwischen Nachprüfen</translation>
    </message>
    <message>
        <source>Rule that finds the thresholds</source>
        <translation>Regel, nach der die Schwellen gefunden werden</translation>
    </message>
    <message>
        <source>&amp;False alarms (%)</source>
        <translation>&amp;Fehlalarme (%)</translation>
    </message>
    <message>
        <source>Accepted rate of false alarms, in percent</source>
        <translation>Hingenommene Rate der Fehlalarme in Prozent</translation>
    </message>
    <message>
        <source>How many of the good parts may be rejected</source>
        <translation>Wie viele der Gutteile verworfen werden dürfen</translation>
    </message>
    <message>
        <source>&amp;Escapes (%)</source>
        <translation>S&amp;chlupf (%)</translation>
    </message>
    <message>
        <source>Accepted rate of escapes, in percent</source>
        <translation>Hingenommene Schlupfrate in Prozent</translation>
    </message>
    <message>
        <source>How many of the bad parts may pass</source>
        <translation>Wie viele der Schlechtteile durchgehen dürfen</translation>
    </message>
    <message>
        <source>Distributions of the scores of good and bad parts</source>
        <translation>Verteilungen der Bildwerte von Gut- und Schlechtteilen</translation>
    </message>
    <message>
        <source>false-alarm rate</source>
        <translation>Fehlalarmrate</translation>
    </message>
    <message>
        <source>found bad parts</source>
        <translation>gefundene Schlechtteile</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC-Kurve</translation>
    </message>
    <message>
        <source>ROC: how many bad parts a threshold finds, and how many good ones it rejects</source>
        <translation>ROC: wie viele Schlechtteile eine Schwelle findet und wie viele Gutteile sie verwirft</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Precision-recall curve</source>
        <translation>Genauigkeits-Trefferquoten-Kurve</translation>
    </message>
    <message>
        <source>Precision: how many of the rejected parts are bad. Recall: how many of the bad parts are rejected.</source>
        <translation>Genauigkeit: wie viele der verworfenen Teile schlecht sind. Trefferquote: wie viele der Schlechtteile verworfen werden.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Schlie&amp;ßen</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Set both thresholds, and keep what they rest on</source>
        <translation>Beide Schwellen setzen und festhalten, worauf sie beruhen</translation>
    </message>
    <message>
        <source>This rule needs good and bad parts, at least one of each. Mark them in the list: G, B.</source>
        <translation>Diese Regel braucht Gut- und Schlechtteile, je mindestens eines. Markieren Sie sie in der Liste: G, B.</translation>
    </message>
    <message numerus="yes">
        <source>%n good part(s): %1 are needed at least. Add references, or mark good pictures (G).</source>
        <translation>
            <numerusform>%n Gutteil: Mindestens %1 sind nötig. Fügen Sie Referenzen hinzu oder markieren Sie gute Bilder (G).</numerusform>
            <numerusform>%n Gutteile: Mindestens %1 sind nötig. Fügen Sie Referenzen hinzu oder markieren Sie gute Bilder (G).</numerusform>
        </translation>
    </message>
    <message>
        <source>False alarms (good parts that fail): %1</source>
        <translation>Fehlalarme (Gutteile mit Urteil Schlecht): %1</translation>
    </message>
    <message>
        <source>Escapes (bad parts that pass): %1</source>
        <translation>Schlupf (Schlechtteile mit Urteil Gut): %1</translation>
    </message>
    <message>
        <source>Good parts that a person looks at: %1</source>
        <translation>Gutteile, die ein Mensch ansieht: %1</translation>
    </message>
    <message>
        <source>Area under the ROC: %1</source>
        <translation>Fläche unter der ROC: %1</translation>
    </message>
    <message>
        <source>Review from %1, Fail from %2.</source>
        <translation>Nachprüfen ab %1, Schlecht ab %2.</translation>
    </message>
    <message>
        <source>Review and Fail from %1.</source>
        <translation>Nachprüfen und Schlecht ab %1.</translation>
    </message>
</context>
<context>
    <name>fade::ui::GetModelDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>&amp;Weiterholen</translation>
    </message>
    <message>
        <source>&amp;Get</source>
        <translation>&amp;Holen</translation>
    </message>
    <message>
        <source>%1 is being copied and checked.</source>
        <translation>%1 wird kopiert und geprüft.</translation>
    </message>
    <message>
        <source>Asking the model hub what %1 consists of.</source>
        <translation>Der Modell-Hub wird gefragt, woraus %1 besteht.</translation>
    </message>
    <message>
        <source>Fetching %1: %2.</source>
        <translation>%1 wird geholt: %2.</translation>
    </message>
    <message>
        <source>Cancelled. What was fetched of %1 is kept; it can go on from there.</source>
        <translation>Abgebrochen. Was von %1 schon da ist, bleibt; es kann von dort weitergehen.</translation>
    </message>
    <message>
        <source>Get a Model</source>
        <translation>Modell holen</translation>
    </message>
    <message>
        <source>The demonstration model only shows what the method does. For production, choose one of these: it is fetched once, checked, and then works without a network.</source>
        <translation>Das Demonstrationsmodell zeigt nur, was das Verfahren tut. Wählen Sie für die Produktion eines von diesen: Es wird einmal geholt, geprüft und arbeitet dann ohne Netz.</translation>
    </message>
    <message>
        <source>Memory, and seconds for a picture, are estimates for this computer.</source>
        <translation>Speicher und Sekunden je Bild sind Schätzungen für diesen Computer.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Get &amp;This One</source>
        <translation>&amp;Dieses holen</translation>
    </message>
    <message>
        <source>&amp;Add from Folder…</source>
        <translation>&amp;Aus Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Anothe&amp;r one:</source>
        <translation>Ein ande&amp;res:</translation>
    </message>
    <message>
        <source>ORGANISATION/NAME, or https://… of a packed model</source>
        <translation>ORGANISATION/NAME oder https://… eines gepackten Modells</translation>
    </message>
    <message>
        <source>Add from &amp;File…</source>
        <translation>Aus Da&amp;tei hinzufügen…</translation>
    </message>
    <message>
        <source>%1 is installed.</source>
        <translation>%1 ist installiert.</translation>
    </message>
</context>
<context>
    <name>fade::ui::ImageView</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <translation>Referenz: %1</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
</context>
<context>
    <name>fade::ui::LimitGrid</name>
    <message>
        <source>Any region that counts</source>
        <translation>Jede Region, die zählt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>from </source>
        <comment>a number of regions on</comment>
        <translation>ab </translation>
    </message>
    <message>
        <source>%1: number of regions for %2</source>
        <translation>%1: Anzahl der Regionen für „%2“</translation>
    </message>
</context>
<context>
    <name>fade::ui::ListField</name>
    <message>
        <source>&quot;%1&quot; is no list of whole numbers, such as 6, 9, 12.</source>
        <translation>„%1“ ist keine Liste ganzer Zahlen wie 6, 9, 12.</translation>
    </message>
</context>
<context>
    <name>fade::ui::MainWindow</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referenzen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>FADE Inspector</source>
        <translation>FADE Inspector</translation>
    </message>
    <message>
        <source>%1 – FADE Inspector</source>
        <translation>%1 – FADE Inspector</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>%1 wird geladen</translation>
    </message>
    <message>
        <source>%1 is not loaded</source>
        <translation>%1 ist nicht geladen</translation>
    </message>
    <message>
        <source>Add &amp;Pictures…</source>
        <translation>&amp;Bilder hinzufügen…</translation>
    </message>
    <message>
        <source>Add Pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Add &amp;Folder…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add &amp;References…</source>
        <translation>&amp;Referenzen hinzufügen…</translation>
    </message>
    <message>
        <source>Open &amp;Model…</source>
        <translation>&amp;Modell öffnen…</translation>
    </message>
    <message>
        <source>Open Model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>&amp;Export Report…</source>
        <translation>Bericht e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Forget Recent Files</source>
        <translation>Zuletzt verwendete Dateien vergessen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Paste Pictures</source>
        <translation>Bilder &amp;einfügen</translation>
    </message>
    <message>
        <source>Re&amp;move from List</source>
        <translation>Aus der Liste en&amp;tfernen</translation>
    </message>
    <message>
        <source>&amp;Use as Reference</source>
        <translation>Als Referenz ver&amp;wenden</translation>
    </message>
    <message>
        <source>&amp;Copy Path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Inspect &amp;Selected</source>
        <translation>Aus&amp;gewählte prüfen</translation>
    </message>
    <message>
        <source>Inspect &amp;All</source>
        <translation>&amp;Alle prüfen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Next Picture</source>
        <translation>&amp;Nächstes Bild</translation>
    </message>
    <message>
        <source>&amp;Previous Picture</source>
        <translation>&amp;Voriges Bild</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About FADE Inspector</source>
        <translation>Ü&amp;ber FADE Inspector</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Recent Pictures</source>
        <translation>Zuletzt verwendete Bilder</translation>
    </message>
    <message>
        <source>Recent Models</source>
        <translation>Zuletzt verwendete Modelle</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Inspect all pictures that have not been inspected</source>
        <translation>Alle Bilder prüfen, die noch nicht geprüft sind</translation>
    </message>
    <message>
        <source>Open a model first; then all pictures can be inspected</source>
        <translation>Öffnen Sie zuerst ein Modell; dann können alle Bilder geprüft werden</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Open the &amp;Demonstration Model</source>
        <translation>&amp;Demonstrationsmodell öffnen</translation>
    </message>
    <message>
        <source>&amp;Sample Pictures</source>
        <translation>Bei&amp;spielbilder</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Re&amp;do: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Close the window once more to leave nevertheless.</source>
        <translation>Schließen Sie das Fenster noch einmal, um trotzdem zu beenden.</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Back to My Work</source>
        <translation>&amp;Zurück zu meiner Arbeit</translation>
    </message>
    <message>
        <source>C&amp;lear Pictures</source>
        <translation>Bilder &amp;leeren</translation>
    </message>
    <message>
        <source>Export the results: of all pictures, those filtered, or those selected</source>
        <translation>Die Ergebnisse ausgeben: aller Bilder, der gefilterten oder der ausgewählten</translation>
    </message>
    <message>
        <source>&amp;Get a Model…</source>
        <translation>Modell &amp;holen…</translation>
    </message>
    <message>
        <source>&amp;Add from Folder…</source>
        <translation>&amp;Aus Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>M&amp;odels</source>
        <translation>Mo&amp;delle</translation>
    </message>
    <message>
        <source>Open Re&amp;cipe…</source>
        <translation>Rezept ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Sa&amp;ve Recipe…</source>
        <translation>Rezept spei&amp;chern…</translation>
    </message>
    <message>
        <source>Save what is inspected with: model, words, references, settings, thresholds</source>
        <translation>Speichern, womit geprüft wird: Modell, Wörter, Referenzen, Einstellungen, Schwellen</translation>
    </message>
    <message>
        <source>Recent Recipes</source>
        <translation>Zuletzt verwendete Rezepte</translation>
    </message>
    <message>
        <source>Add from &amp;File…</source>
        <translation>Aus Da&amp;tei hinzufügen…</translation>
    </message>
    <message>
        <source>Inspect the &amp;Other Pages</source>
        <translation>Weitere Se&amp;iten prüfen</translation>
    </message>
    <message>
        <source>Inspect the other pictures in the selected files (TIFF)</source>
        <translation>Die weiteren Bilder in den gewählten Dateien (TIFF) prüfen</translation>
    </message>
    <message>
        <source>Mark as &amp;Good</source>
        <translation>Als g&amp;ut markieren</translation>
    </message>
    <message>
        <source>This part is good, whatever the verdict; thresholds can be found from such parts</source>
        <translation>Dieses Teil ist gut, was auch immer das Urteil sagt; aus solchen Teilen lassen sich Schwellen finden</translation>
    </message>
    <message>
        <source>Mark as &amp;Bad</source>
        <translation>Als &amp;schlecht markieren</translation>
    </message>
    <message>
        <source>This part is bad, whatever the verdict; thresholds can be found from such parts</source>
        <translation>Dieses Teil ist schlecht, was auch immer das Urteil sagt; aus solchen Teilen lassen sich Schwellen finden</translation>
    </message>
    <message>
        <source>U&amp;nmark</source>
        <translation>&amp;Markierung aufheben</translation>
    </message>
    <message>
        <source>Take back the mark of good or bad</source>
        <translation>Die Markierung als gut oder schlecht zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Where to Look…</source>
        <translation>Betrachteter B&amp;ereich…</translation>
    </message>
    <message>
        <source>Where to Look</source>
        <translation>Betrachteter Bereich</translation>
    </message>
    <message>
        <source>Draw which part of the pictures is looked at, and which is not</source>
        <translation>Einzeichnen, welcher Teil der Bilder betrachtet wird und welcher nicht</translation>
    </message>
    <message>
        <source>Set Sca&amp;le…</source>
        <translation>Maßs&amp;tab festlegen…</translation>
    </message>
    <message>
        <source>Set Scale</source>
        <translation>Maßstab festlegen</translation>
    </message>
    <message>
        <source>Say how long a pixel is, by a line over a known length or as a number</source>
        <translation>Angeben, wie lang ein Pixel ist: durch eine Linie über einer bekannten Länge oder als Zahl</translation>
    </message>
    <message>
        <source>Find &amp;Thresholds…</source>
        <translation>&amp;Schwellen finden…</translation>
    </message>
    <message>
        <source>Find the thresholds of Review and Fail from parts that are known</source>
        <translation>Die Schwellen für Nachprüfen und Schlecht aus bekannten Teilen finden</translation>
    </message>
    <message>
        <source>&amp;User&apos;s Guide</source>
        <translation>Benutzer&amp;handbuch (englisch)</translation>
    </message>
    <message>
        <source>Short &amp;Guide</source>
        <translation>&amp;Kurzanleitung</translation>
    </message>
    <message>
        <source>&amp;Qualify…</source>
        <translation>&amp;Qualifizieren…</translation>
    </message>
    <message>
        <source>Report how well the present setup decides, from pictures that are marked good and bad</source>
        <translation>Berichten, wie gut die gegenwärtige Einrichtung entscheidet, anhand von Bildern, die als gut und schlecht markiert sind</translation>
    </message>
    <message>
        <source>O&amp;verrule Verdict…</source>
        <translation>Urteil ü&amp;berstimmen…</translation>
    </message>
    <message>
        <source>Overrule Verdict</source>
        <translation>Urteil überstimmen</translation>
    </message>
    <message>
        <source>Put a verdict of your own in the place of the machine&apos;s, with name and reason</source>
        <translation>Ein eigenes Urteil an die Stelle des Urteils der Maschine setzen, mit Name und Grund</translation>
    </message>
    <message>
        <source>&amp;Take Back Overruling</source>
        <translation>Überstimmen &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>The machine&apos;s verdict counts again</source>
        <translation>Das Urteil der Maschine gilt wieder</translation>
    </message>
    <message>
        <source>&amp;Decision Rules…</source>
        <translation>Entschei&amp;dungsregeln…</translation>
    </message>
    <message>
        <source>Say which regions make a verdict, beside the thresholds of the score</source>
        <translation>Festlegen, welche Regionen neben den Schwellen des Werts über das Urteil entscheiden</translation>
    </message>
    <message>
        <source>Compare Wa&amp;ys…</source>
        <translation>Wege verg&amp;leichen…</translation>
    </message>
    <message>
        <source>The same picture by words alone, by other pictures, and with 1, 2, 4 … references</source>
        <translation>Dasselbe Bild nur nach Wörtern, nach anderen Bildern und mit 1, 2, 4 … Referenzen</translation>
    </message>
</context>
<context>
    <name>fade::ui::MapGrid</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>Vision</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>Fusioniert</translation>
    </message>
    <message>
        <source>%1: at most %2</source>
        <translation>%1: höchstens %2</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>fade::ui::MaskBar</name>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Rectangle: drag from corner to corner (1)</source>
        <translation>Rechteck: von Ecke zu Ecke ziehen (1)</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Ellipse: drag the box around it (2)</source>
        <translation>Ellipse: den Rahmen um sie aufziehen (2)</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Vieleck</translation>
    </message>
    <message>
        <source>Polygon: click its corners (3)</source>
        <translation>Vieleck: seine Ecken anklicken (3)</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Brush: paint with the button held (4)</source>
        <translation>Pinsel: mit gehaltener Taste malen (4)</translation>
    </message>
    <message>
        <source>Look here</source>
        <translation>Hier hinsehen</translation>
    </message>
    <message>
        <source>Do not look here</source>
        <translation>Hier nicht hinsehen</translation>
    </message>
    <message>
        <source>Whether what is drawn next is looked at (X changes it)</source>
        <translation>Ob das, was als Nächstes gezeichnet wird, betrachtet wird (X wechselt)</translation>
    </message>
    <message>
        <source>What the next shape says</source>
        <translation>Was die nächste Form besagt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Diameter of the brush in pixels of the picture ([ and ], or Ctrl and the wheel)</source>
        <translation>Durchmesser des Pinsels in Pixeln des Bildes ([ und ] oder Strg und das Mausrad)</translation>
    </message>
    <message>
        <source>Diameter of the brush</source>
        <translation>Durchmesser des Pinsels</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Look everywhere: takes all shapes away, and the mask that was there</source>
        <translation>Überall hinsehen: nimmt alle Formen weg und auch die Maske, die da war</translation>
    </message>
    <message>
        <source>Mask from a file</source>
        <translation>Maske aus einer Datei</translation>
    </message>
    <message>
        <source>Open a picture in black and white: white is looked at</source>
        <translation>Ein Bild in Schwarz und Weiß öffnen: Weiß wird betrachtet</translation>
    </message>
    <message>
        <source>Paint over what is hidden</source>
        <translation>Verdecktes übermalen</translation>
    </message>
    <message>
        <source>Leave out its cells only</source>
        <translation>Nur seine Felder auslassen</translation>
    </message>
    <message>
        <source>Painted over, the hidden part changes no number. If only its cells are left out, the encoder still sees it, and a mark there moves the scores.</source>
        <translation>Übermalt ändert der verdeckte Teil keine Zahl. Werden nur seine Felder ausgelassen, sieht der Encoder ihn noch, und ein Fleck dort verändert die Werte.</translation>
    </message>
    <message>
        <source>What is done with the hidden part</source>
        <translation>Was mit dem verdeckten Teil geschieht</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Inspect with this mask, in pictures and references alike</source>
        <translation>Mit dieser Maske prüfen, in Bildern wie in Referenzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Leave the mask as it was (Esc)</source>
        <translation>Die Maske lassen, wie sie war (Esc)</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Betrachteter Bereich</translation>
    </message>
    <message>
        <source>Drag a rectangle from corner to corner.</source>
        <translation>Ziehen Sie ein Rechteck von Ecke zu Ecke.</translation>
    </message>
    <message>
        <source>Drag the box around the ellipse.</source>
        <translation>Ziehen Sie den Rahmen um die Ellipse auf.</translation>
    </message>
    <message>
        <source>Click the corners. Enter or a double click closes, Backspace takes the last one back, Esc all.</source>
        <translation>Klicken Sie die Ecken an. Eingabe oder Doppelklick schließt, Rücktaste nimmt die letzte zurück, Esc alle.</translation>
    </message>
    <message>
        <source>Paint with the button held; [ and ] change the size.</source>
        <translation>Malen Sie mit gehaltener Taste; [ und ] ändern die Größe.</translation>
    </message>
    <message>
        <source>Suggest the part</source>
        <translation>Teil vorschlagen</translation>
    </message>
    <message>
        <source>Hide everything like the background: draws what stands out against the border of the references</source>
        <translation>Alles ausblenden, was wie der Hintergrund ist: zeichnet, was sich vom Rand der Referenzen abhebt</translation>
    </message>
</context>
<context>
    <name>fade::ui::MaskEditor</name>
    <message>
        <source>Draw rectangle</source>
        <translation>Rechteck zeichnen</translation>
    </message>
    <message>
        <source>Draw ellipse</source>
        <translation>Ellipse zeichnen</translation>
    </message>
    <message>
        <source>Draw polygon</source>
        <translation>Vieleck zeichnen</translation>
    </message>
    <message>
        <source>Draw with the brush</source>
        <translation>Mit dem Pinsel malen</translation>
    </message>
    <message>
        <source>The mask %1 cannot be read: drawing begins without it.</source>
        <translation>Die Maske %1 kann nicht gelesen werden: Das Zeichnen beginnt ohne sie.</translation>
    </message>
    <message>
        <source>The mask %1 is for pictures of another shape: drawing begins without it.</source>
        <translation>Die Maske %1 ist für Bilder mit anderem Seitenverhältnis: Das Zeichnen beginnt ohne sie.</translation>
    </message>
    <message>
        <source>Clear the mask</source>
        <translation>Maske leeren</translation>
    </message>
    <message>
        <source>Change what is done with the hidden part</source>
        <translation>Umgang mit dem verdeckten Teil ändern</translation>
    </message>
    <message>
        <source>%1 has %2 x %3 pixels; the picture has %4 x %5, and a mask needs its ratio of width to height.</source>
        <translation>%1 hat %2 x %3 Pixel; das Bild hat %4 x %5, und eine Maske braucht dessen Seitenverhältnis.</translation>
    </message>
    <message>
        <source>Load mask %1</source>
        <translation>Maske %1 laden</translation>
    </message>
    <message>
        <source>%1 The drawing stays.</source>
        <translation>%1 Die Zeichnung bleibt.</translation>
    </message>
    <message>
        <source>All of the picture is hidden: draw where to look, too.</source>
        <translation>Das ganze Bild ist verdeckt: Zeichnen Sie auch, wo hingesehen wird.</translation>
    </message>
    <message>
        <source>Look everywhere</source>
        <translation>Überall hinsehen</translation>
    </message>
    <message>
        <source>Choose where to look</source>
        <translation>Betrachteten Bereich wählen</translation>
    </message>
    <message>
        <source>Discard the drawn mask</source>
        <translation>Gezeichnete Maske verwerfen</translation>
    </message>
</context>
<context>
    <name>fade::ui::MaskTool</name>
    <message>
        <source>The mask is being drawn for pictures of %1 x %2 pixels: apply or cancel it first.</source>
        <translation>Die Maske wird für Bilder mit %1 x %2 Pixeln gezeichnet: Wenden Sie sie zuerst an, oder brechen Sie ab.</translation>
    </message>
</context>
<context>
    <name>fade::ui::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>(And %n more.)</source>
        <translation>
            <numerusform>(Und %n weitere.)</numerusform>
            <numerusform>(Und %n weitere.)</numerusform>
        </translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Show All…</source>
        <translation>Alle zeigen…</translation>
    </message>
</context>
<context>
    <name>fade::ui::ModelCommands</name>
    <message>
        <source>Open the Folder of a Model</source>
        <translation>Den Ordner eines Modells öffnen</translation>
    </message>
    <message>
        <source>The demonstration model is not at %1. Open the folder of another model.</source>
        <translation>Das Demonstrationsmodell liegt nicht unter %1. Öffnen Sie den Ordner eines anderen Modells.</translation>
    </message>
    <message>
        <source>Add a Packed Model</source>
        <translation>Gepacktes Modell hinzufügen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add the Folder of a Model</source>
        <translation>Ordner eines Modells hinzufügen</translation>
    </message>
    <message>
        <source>%1 is installed, and is the model from now on.</source>
        <translation>%1 ist installiert und ist von jetzt an das Modell.</translation>
    </message>
    <message>
        <source>Compares with references</source>
        <translation>Vergleicht mit Referenzen</translation>
    </message>
    <message>
        <source>The Model Itself</source>
        <translation>Das Modell selbst</translation>
    </message>
    <message>
        <source>%1 is a DINO model: it compares pictures with references from now on. Words stay the model&apos;s, unless the settings leave them out.</source>
        <translation>%1 ist ein DINO-Modell: Es vergleicht ab jetzt Bilder mit Referenzen. Die Wörter bleiben die des Modells, wenn die Einstellungen sie nicht weglassen.</translation>
    </message>
    <message>
        <source>%1 is installed. It is a DINO model: chosen in the menu File &gt; Models, it compares pictures with references beside another model.</source>
        <translation>%1 ist installiert. Es ist ein DINO-Modell: Im Menü Datei &gt; Modelle gewählt, vergleicht es neben einem anderen Modell Bilder mit Referenzen.</translation>
    </message>
</context>
<context>
    <name>fade::ui::ModelOffers</name>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Ein Bild</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>fade::ui::NumberField</name>
    <message>
        <source>&quot;%1&quot; is no number. %2 stays.</source>
        <translation>„%1“ ist keine Zahl. Es bleibt bei %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may be %2 or %3: write it without a separator of thousands. %4 stays.</source>
        <translation>„%1“ kann %2 oder %3 sein: bitte ohne Tausendertrennzeichen schreiben. Es bleibt bei %4.</translation>
    </message>
    <message>
        <source>It must be from %1 to %2. %3 stays.</source>
        <translation>Möglich ist %1 bis %2. Es bleibt bei %3.</translation>
    </message>
    <message>
        <source>%1 stays.</source>
        <translation>Es bleibt bei %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number. %2 stays.</source>
        <translation>„%1“ ist keine ganze Zahl. Es bleibt bei %2.</translation>
    </message>
</context>
<context>
    <name>fade::ui::OverruleDialog</name>
    <message>
        <source>&amp;Overrule</source>
        <translation>Über&amp;stimmen</translation>
    </message>
    <message>
        <source>Overrule the Verdict</source>
        <translation>Urteil überstimmen</translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>Urteil: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>The machine&apos;s verdict of %1: %2</source>
        <translation>Urteil der Maschine über %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>The machine&apos;s verdicts of %n pictures: %1</source>
        <translation>
            <numerusform>Urteil der Maschine über %n Bild: %1</numerusform>
            <numerusform>Urteile der Maschine über %n Bilder: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The reason is too long.</source>
        <translation>Der Grund ist zu lang.</translation>
    </message>
    <message>
        <source>A verdict, a name and a reason are needed. The time is added.</source>
        <translation>Urteil, Name und Grund sind nötig. Die Zeit kommt von selbst hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) have this verdict already, and stay as they are.</source>
        <translation>
            <numerusform>%n Bild hat dieses Urteil schon und bleibt, wie es ist.</numerusform>
            <numerusform>%n Bilder haben dieses Urteil schon und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected picture(s) have no verdict, and are left out.</source>
        <translation>
            <numerusform>%n ausgewähltes Bild hat kein Urteil und bleibt außen vor.</numerusform>
            <numerusform>%n ausgewählte Bilder haben kein Urteil und bleiben außen vor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::OverruledBanner</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>fade::ui::PagePreview</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Preview of the printed report</source>
        <translation>Vorschau des gedruckten Berichts</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
</context>
<context>
    <name>fade::ui::PartSuggester</name>
    <message>
        <source>Looking for the part</source>
        <translation>Das Teil wird gesucht</translation>
    </message>
</context>
<context>
    <name>fade::ui::PartsChart</name>
    <message>
        <source>image score</source>
        <translation>Bildwert</translation>
    </message>
    <message>
        <source>Good parts</source>
        <translation>Gutteile</translation>
    </message>
    <message>
        <source>Bad parts</source>
        <translation>Schlechtteile</translation>
    </message>
</context>
<context>
    <name>fade::ui::PcSpeed</name>
    <message>
        <source>This computer&apos;s speed</source>
        <translation>Die Geschwindigkeit dieses Computers</translation>
    </message>
</context>
<context>
    <name>fade::ui::PictureDelegate</name>
    <message>
        <source>Not inspected</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Being inspected…</source>
        <translation>Wird geprüft…</translation>
    </message>
</context>
<context>
    <name>fade::ui::PictureFiles</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add Pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Add a Folder of Pictures</source>
        <translation>Einen Ordner mit Bildern hinzufügen</translation>
    </message>
    <message>
        <source>Add References</source>
        <translation>Referenzen hinzufügen</translation>
    </message>
    <message>
        <source>The clipboard holds no picture and no files. Copy a picture, or files in the file manager, first.</source>
        <translation>Die Zwischenablage enthält weder ein Bild noch Dateien. Kopieren Sie zuerst ein Bild, oder Dateien in der Dateiverwaltung.</translation>
    </message>
    <message>
        <source>Open Mask</source>
        <translation>Maske öffnen</translation>
    </message>
</context>
<context>
    <name>fade::ui::PictureListModel</name>
    <message>
        <source>Image score %1: %2</source>
        <translation>Bildwert %1: %2</translation>
    </message>
    <message>
        <source>%1, %2, score %3</source>
        <translation>%1, %2, Wert %3</translation>
    </message>
    <message>
        <source>Is also a reference, so its vision map is empty.</source>
        <translation>Ist auch eine Referenz, daher ist die Vision-Karte leer.</translation>
    </message>
    <message>
        <source>%1, not inspected</source>
        <translation>%1, nicht geprüft</translation>
    </message>
    <message>
        <source>%1, waiting</source>
        <translation>%1, wartet</translation>
    </message>
    <message>
        <source>%1, being inspected</source>
        <translation>%1, wird geprüft</translation>
    </message>
    <message>
        <source>%1, failed: %2</source>
        <translation>%1, fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>Has changed since it was inspected</source>
        <translation>Hat sich seit der Prüfung geändert</translation>
    </message>
    <message>
        <source>The file is not there any more</source>
        <translation>Die Datei ist nicht mehr da</translation>
    </message>
    <message>
        <source>%1, not inspected: %2</source>
        <translation>%1, nicht geprüft: %2</translation>
    </message>
    <message>
        <source>%1 when the file held another picture</source>
        <translation>%1, als die Datei ein anderes Bild enthielt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Overruled by %1 when the file held another picture</source>
        <translation>Überstimmt durch %1, als die Datei ein anderes Bild enthielt</translation>
    </message>
    <message>
        <source>overruled by %1: %2</source>
        <translation>überstimmt durch %1: %2</translation>
    </message>
</context>
<context>
    <name>fade::ui::PictureListPanel</name>
    <message>
        <source>Drop pictures or folders here</source>
        <translation>Bilder oder Ordner hierher ziehen</translation>
    </message>
    <message>
        <source>Pictures to inspect</source>
        <translation>Zu prüfende Bilder</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Nach Namen filtern</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>Wie hinzugefügt</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>By score</source>
        <translation>Nach Wert</translation>
    </message>
    <message>
        <source>By verdict</source>
        <translation>Nach Urteil</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>Alle Urteile</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n picture(s)</source>
        <translation>
            <numerusform>%1 von %n Bild</numerusform>
            <numerusform>%1 von %n Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture passes the filters</source>
        <translation>Kein Bild passt zu den Filtern</translation>
    </message>
    <message>
        <source>Why the picture could not be inspected</source>
        <translation>Warum das Bild nicht geprüft werden konnte</translation>
    </message>
    <message>
        <source>Not inspected</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source> · %1 not inspected</source>
        <translation> · %1 nicht geprüft</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>Ohne Marke</translation>
    </message>
    <message>
        <source>Wrong verdict</source>
        <translation>Falsches Urteil</translation>
    </message>
    <message>
        <source>Show only pictures of this verdict or mark</source>
        <translation>Nur Bilder mit diesem Urteil oder dieser Markierung zeigen</translation>
    </message>
    <message>
        <source>Filter by verdict or mark</source>
        <translation>Nach Urteil oder Markierung filtern</translation>
    </message>
    <message>
        <source>Overruled</source>
        <translation>Überstimmt</translation>
    </message>
    <message>
        <source> · %1 overruled</source>
        <translation> · %1 überstimmt</translation>
    </message>
</context>
<context>
    <name>fade::ui::PrecisionBox</name>
    <message>
        <source>Single (fp32)</source>
        <translation>Einfach (fp32)</translation>
    </message>
    <message>
        <source>Mixed (attention in bf16)</source>
        <translation>Gemischt (Attention in bf16)</translation>
    </message>
    <message>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <source>How pictures are computed. bf16 is faster on some processors, and keeps three digits of numbers on the way. On the samples and on photographs of tiles, image scores moved by at most %1 with mixed precision and %2 with bf16.</source>
        <translation>Wie Bilder berechnet werden. bf16 ist auf manchen Prozessoren schneller und behält unterwegs drei Stellen der Zahlen. Bei den Beispielen und bei Fotos von Fliesen änderten sich die Scores der Bilder mit gemischter Genauigkeit um höchstens %1 und mit bf16 um höchstens %2.</translation>
    </message>
    <message>
        <source>This processor has no instructions for bf16: it is slower here.</source>
        <translation>Dieser Prozessor hat keine Befehle für bf16: Hier ist es langsamer.</translation>
    </message>
    <message>
        <source>This processor has instructions for bf16 (%1); how much faster it is depends on the processor.</source>
        <translation>Dieser Prozessor hat Befehle für bf16 (%1); wie viel schneller es ist, hängt vom Prozessor ab.</translation>
    </message>
</context>
<context>
    <name>fade::ui::ProfileBox</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Own choice</source>
        <translation>Eigene Wahl</translation>
    </message>
    <message>
        <source>About %1 for a square picture on this computer.</source>
        <translation>Etwa %1 für ein quadratisches Bild auf diesem Rechner.</translation>
    </message>
    <message>
        <source>About %1 for a picture on this computer.</source>
        <translation>Etwa %1 für ein Bild auf diesem Rechner.</translation>
    </message>
    <message>
        <source>In the paper, on MVTec AD: pixel AUROC %1 % without references, %2 % with four.</source>
        <translation>In der Veröffentlichung, auf MVTec AD: Pixel-AUROC %1 % ohne Referenzen, %2 % mit vier.</translation>
    </message>
    <message>
        <source>The paper has no figures for these settings.</source>
        <translation>Die Veröffentlichung nennt für diese Einstellungen keine Zahlen.</translation>
    </message>
    <message>
        <source>The paper has no figures for this model.</source>
        <translation>Die Veröffentlichung nennt für dieses Modell keine Zahlen.</translation>
    </message>
    <message>
        <source>A profile chooses the scales, and no tiles; it leaves all other settings as they are.</source>
        <translation>Ein Profil wählt die Maßstäbe, und keine Kacheln; alle anderen Einstellungen lässt es, wie sie sind.</translation>
    </message>
    <message>
        <source>A picture takes about %1 and %2 of memory on this computer.</source>
        <translation>Ein Bild braucht auf diesem Rechner etwa %1 und %2 Speicher.</translation>
    </message>
    <message>
        <source>What the paper measured, in percent:</source>
        <translation>Was die Veröffentlichung gemessen hat, in Prozent:</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referenzen</translation>
    </message>
    <message>
        <source>Image AUROC</source>
        <translation>Bild-AUROC</translation>
    </message>
    <message>
        <source>Pixel AUROC</source>
        <translation>Pixel-AUROC</translation>
    </message>
    <message>
        <source>PRO</source>
        <translation>PRO</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
</context>
<context>
    <name>fade::ui::PromptBars</name>
    <message>
        <source>%1: %2, similarity %3. </source>
        <translation>%1: %2, Ähnlichkeit %3. </translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Anomalous</source>
        <translation>Anomal</translation>
    </message>
    <message>
        <source>Most similar prompts</source>
        <translation>Ähnlichste Prompts</translation>
    </message>
    <message>
        <source>Most similar normal prompts</source>
        <translation>Ähnlichste normale Prompts</translation>
    </message>
    <message>
        <source>Most similar anomalous prompts</source>
        <translation>Ähnlichste anomale Prompts</translation>
    </message>
</context>
<context>
    <name>fade::ui::QualifyDialog</name>
    <message>
        <source>Qualify the Setup</source>
        <translation>Einrichtung qualifizieren</translation>
    </message>
    <message>
        <source>&amp;PDF</source>
        <translation>&amp;PDF</translation>
    </message>
    <message>
        <source>&amp;HTML</source>
        <translation>&amp;HTML</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>There is no model yet: open one first.</source>
        <translation>Es gibt noch kein Modell: Öffnen Sie zuerst eines.</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>Wählen Sie mindestens ein Format.</translation>
    </message>
    <message>
        <source>&amp;Qualify</source>
        <translation>&amp;Qualifizieren</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Sp&amp;eichern</translation>
    </message>
    <message>
        <source>Replace and &amp;Save</source>
        <translation>Ersetzen und sp&amp;eichern</translation>
    </message>
    <message>
        <source>The marked pictures are inspected with the present setup; you see the report before it is saved.</source>
        <translation>Die markierten Bilder werden mit der gegenwärtigen Einrichtung geprüft; Sie sehen den Bericht, bevor er gespeichert wird.</translation>
    </message>
    <message>
        <source>Files that will be replaced: %1 of %2</source>
        <translation>Dateien, die ersetzt werden: %1 von %2</translation>
    </message>
    <message>
        <source>Files to be written: %1</source>
        <translation>Zu schreibende Dateien: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be inspected, and count nowhere.</source>
        <translation>
            <numerusform>%n Bild konnte nicht geprüft werden und zählt nirgends.</numerusform>
            <numerusform>%n Bilder konnten nicht geprüft werden und zählen nirgends.</numerusform>
        </translation>
    </message>
    <message>
        <source>Inspecting the marked pictures...</source>
        <translation>Die markierten Bilder werden geprüft …</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Qualifizierung</translation>
    </message>
    <message>
        <source>Cancelled. Nothing is written.</source>
        <translation>Abgebrochen. Es ist nichts geschrieben.</translation>
    </message>
    <message>
        <source>Writing...</source>
        <translation>Wird geschrieben...</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Pictures that are judged by each other make no recipe that could be qualified: add references, or judge each picture by itself.</source>
        <translation>Bilder, die aneinander beurteilt werden, ergeben kein Rezept, das qualifiziert werden könnte: Fügen Sie Referenzen hinzu, oder lassen Sie jedes Bild für sich beurteilen.</translation>
    </message>
</context>
<context>
    <name>fade::ui::QualifyForm</name>
    <message>
        <source>Marked good: %1. Marked bad: %2.</source>
        <translation>Als gut markiert: %1. Als schlecht markiert: %2.</translation>
    </message>
    <message>
        <source>&amp;Kinds of defects are called as their folders</source>
        <translation>Fehlerarten he&amp;ißen wie ihre Ordner</translation>
    </message>
    <message>
        <source>Masks of the defe&amp;cts, for their sizes (optional)</source>
        <translation>Masken der Fehler, für ihre Größe&amp;n (freigestellt)</translation>
    </message>
    <message>
        <source>Table of parts, sizes, perso&amp;ns&apos; verdicts (optional)</source>
        <translation>Tabelle: Teile, Größen, Urteile &amp;von Personen (freigestellt)</translation>
    </message>
    <message>
        <source>Good and bad pictures changed a little, for sensiti&amp;vity</source>
        <translation>Leicht veränderte gute und s&amp;chlechte Bilder, für die Empfindlichkeit</translation>
    </message>
    <message>
        <source>A folder; masks are named as their pictures</source>
        <translation>Ein Ordner; Masken heißen wie ihre Bilder</translation>
    </message>
    <message>
        <source>Pictures in black and white, of the size of theirs: white is the defect. NAME.png, NAME_mask.png or KIND/NAME.png.</source>
        <translation>Schwarzweiße Bilder, so groß wie das geprüfte: Weiß ist der Fehler. NAME.png, NAME_mask.png oder ART/NAME.png.</translation>
    </message>
    <message>
        <source>A CSV file</source>
        <translation>Eine CSV-Datei</translation>
    </message>
    <message>
        <source>A line a picture: column file, and those of part (photographs of one part share it), size (of the defect), and one of verdicts (pass, fail) for each person.</source>
        <translation>Eine Zeile je Bild: Spalte file, dazu part (Fotos desselben Teils haben dasselbe), size (des Fehlers) und für jede Person eine mit Urteilen (pass, fail).</translation>
    </message>
    <message>
        <source>They are made brighter, darker, shifted, turned, blurred and noisy, and inspected again each time. 0: none.</source>
        <translation>Sie werden heller, dunkler, verschoben, gedreht, unscharf und verrauscht und jedes Mal noch einmal geprüft. 0: keine.</translation>
    </message>
    <message>
        <source>Choose the folder of masks</source>
        <translation>Den Ordner der Masken wählen</translation>
    </message>
    <message>
        <source>Choose the table</source>
        <translation>Die Tabelle wählen</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>No picture is marked. Mark pictures of good parts (G) and of bad ones (B) in the list.</source>
        <translation>Kein Bild ist markiert. Markieren Sie in der Liste Bilder von guten (G) und von schlechten Teilen (B).</translation>
    </message>
    <message>
        <source>No picture is marked good. Mark pictures of good parts in the list: G.</source>
        <translation>Kein Bild ist als gut markiert. Markieren Sie in der Liste Bilder von guten Teilen: G.</translation>
    </message>
    <message>
        <source>No picture is marked bad. Mark pictures of bad parts in the list: B.</source>
        <translation>Kein Bild ist als schlecht markiert. Markieren Sie in der Liste Bilder von schlechten Teilen: B.</translation>
    </message>
    <message>
        <source>%1 must be given by its whole path.</source>
        <translation>%1 muss mit ganzem Pfad angegeben werden.</translation>
    </message>
    <message>
        <source>Folder of the defects&apos; masks</source>
        <translation>Ordner mit den Masken der Fehler</translation>
    </message>
    <message>
        <source>Table of parts and persons</source>
        <translation>Tabelle der Teile und Personen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
</context>
<context>
    <name>fade::ui::RecipeCommands</name>
    <message>
        <source>Recipes (*.fade)</source>
        <translation>Rezepte (*.fade)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Recipe %1 is opened.</source>
        <translation>Das Rezept %1 ist geöffnet.</translation>
    </message>
    <message>
        <source>Recipe %1 is saved.</source>
        <translation>Das Rezept %1 ist gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und eine weitere.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Recipe</source>
        <translation>Rezept öffnen</translation>
    </message>
    <message>
        <source>Save Recipe</source>
        <translation>Rezept speichern</translation>
    </message>
</context>
<context>
    <name>fade::ui::RecipeFiles</name>
    <message>
        <source>%1 is another model than the recipe was saved with.</source>
        <translation>%1 ist ein anderes Modell als das, mit dem das Rezept gespeichert wurde.</translation>
    </message>
    <message>
        <source>%1 is another tokenizer than the recipe was saved with.</source>
        <translation>%1 ist ein anderer Tokenizer als der, mit dem das Rezept gespeichert wurde.</translation>
    </message>
    <message>
        <source>The recipe&apos;s model is not at %1.</source>
        <translation>Das Modell des Rezepts liegt nicht in %1.</translation>
    </message>
    <message>
        <source>The recipe needs %1, which is not there.</source>
        <translation>Das Rezept braucht %1; die Datei ist nicht da.</translation>
    </message>
    <message>
        <source>%1 has changed since the recipe was saved.</source>
        <translation>%1 hat sich geändert, seit das Rezept gespeichert wurde.</translation>
    </message>
    <message>
        <source>Open recipe %1</source>
        <translation>Rezept %1 öffnen</translation>
    </message>
    <message>
        <source>The program&apos;s built-in prompts are others than those that the recipe was saved with.</source>
        <translation>Die eingebauten Prompts des Programms sind andere als die, mit denen das Rezept gespeichert wurde.</translation>
    </message>
    <message>
        <source>Pictures that are judged by each other make no recipe: add references, or judge each picture by itself. Nothing was saved.</source>
        <translation>Bilder, die aneinander beurteilt werden, ergeben kein Rezept: Fügen Sie Referenzen hinzu, oder lassen Sie jedes Bild für sich beurteilen. Nichts wurde gespeichert.</translation>
    </message>
</context>
<context>
    <name>fade::ui::ReferenceDelegate</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>%1, unlike the rest</source>
        <translation>%1, anders als die übrigen</translation>
    </message>
    <message>
        <source>%1 against the others</source>
        <translation>%1 gegen die anderen</translation>
    </message>
</context>
<context>
    <name>fade::ui::ReferencePanel</name>
    <message>
        <source>Drop pictures of good parts here.
One to four are usually enough.</source>
        <translation>Bilder von guten Teilen hierher ziehen.
Ein bis vier genügen meist.</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referenzen</translation>
    </message>
    <message>
        <source>Add References…</source>
        <translation>Referenzen hinzufügen…</translation>
    </message>
    <message>
        <source>Open Reference Set…</source>
        <translation>Referenzsatz öffnen…</translation>
    </message>
    <message>
        <source>Save Reference Set…</source>
        <translation>Referenzsatz speichern…</translation>
    </message>
    <message>
        <source>Compare References with Each Other</source>
        <translation>Referenzen miteinander vergleichen</translation>
    </message>
    <message>
        <source>Scores each reference against the others, and marks those unlike the rest</source>
        <translation>Bewertet jede Referenz gegen die anderen und kennzeichnet solche, die den übrigen nicht gleichen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Switch On</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Switch Off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Zero-shot</source>
        <translation>Zero-shot</translation>
    </message>
    <message numerus="yes">
        <source>%n-shot</source>
        <translation>
            <numerusform>%n-shot</numerusform>
            <numerusform>%n-shot</numerusform>
        </translation>
    </message>
    <message>
        <source>No good part to compare with: judged by words, and by what stands out in the picture itself.</source>
        <translation>Kein gutes Teil zum Vergleich: beurteilt nach Wörtern und danach, was im Bild selbst heraussticht.</translation>
    </message>
    <message numerus="yes">
        <source>Judged by words, and compared with %n good part(s).</source>
        <translation>
            <numerusform>Nach Wörtern beurteilt und mit %n guten Teil verglichen.</numerusform>
            <numerusform>Nach Wörtern beurteilt und mit %n guten Teilen verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Reference Set</source>
        <translation>Referenzsatz öffnen</translation>
    </message>
    <message>
        <source>Reference sets (*.json)</source>
        <translation>Referenzsätze (*.json)</translation>
    </message>
    <message>
        <source>Save Reference Set</source>
        <translation>Referenzsatz speichern</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Judge by each other</source>
        <translation>Aneinander beurteilen</translation>
    </message>
    <message>
        <source>For uniform goods: each picture of the list is compared with the others, of which most should be good. At least five are needed for it to mean much</source>
        <translation>Für gleichförmige Ware: Jedes Bild der Liste wird mit den anderen verglichen, von denen die meisten gut sein sollten. Erst ab fünf sagt das etwas aus</translation>
    </message>
    <message numerus="yes">
        <source>Batch of %n picture(s)</source>
        <translation>
            <numerusform>Ein Bild, aneinander beurteilt</numerusform>
            <numerusform>%n Bilder, aneinander beurteilt</numerusform>
        </translation>
    </message>
    <message>
        <source>Judged by words, and by what a picture has and most others of the list have not. What all have is not found.</source>
        <translation>Beurteilt nach Wörtern und danach, was ein Bild hat und die meisten anderen der Liste nicht. Was alle haben, wird nicht gefunden.</translation>
    </message>
    <message>
        <source>Judged by what a picture has and most others of the list have not. What all have is not found.</source>
        <translation>Beurteilt nach dem, was ein Bild hat und die meisten anderen der Liste nicht haben. Was alle haben, wird nicht gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>Compared with %n good part(s), without words.</source>
        <translation>
            <numerusform>Verglichen mit einem guten Teil, ohne Wörter.</numerusform>
            <numerusform>Verglichen mit %n guten Teilen, ohne Wörter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::ReferenceSetModel</name>
    <message numerus="yes">
        <source>Add %n reference(s)</source>
        <translation>
            <numerusform>%n Referenz hinzufügen</numerusform>
            <numerusform>%n Referenzen hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n reference(s)</source>
        <translation>
            <numerusform>%n Referenz entfernen</numerusform>
            <numerusform>%n Referenzen entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n reference(s)</source>
        <translation>
            <numerusform>%n Referenz verschieben</numerusform>
            <numerusform>%n Referenzen verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch on %n reference(s)</source>
        <translation>
            <numerusform>%n Referenz einschalten</numerusform>
            <numerusform>%n Referenzen einschalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch off %n reference(s)</source>
        <translation>
            <numerusform>%n Referenz ausschalten</numerusform>
            <numerusform>%n Referenzen ausschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Score against the other references: %1</source>
        <translation>Wert gegen die anderen Referenzen: %1</translation>
    </message>
    <message>
        <source>This one looks unlike the rest.</source>
        <translation>Diese gleicht den übrigen nicht.</translation>
    </message>
</context>
<context>
    <name>fade::ui::RegionListModel</name>
    <message>
        <source>Number in reports: the highest peak first</source>
        <translation>Nummer in Berichten: die höchste Spitze zuerst</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Largest value of the map in the region</source>
        <translation>Größter Wert der Karte im Bereich</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>Mean of the map in the region</source>
        <translation>Mittel der Karte im Bereich</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Area in pixels of the picture</source>
        <translation>Fläche in Pixeln des Bildes</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixeln</translation>
    </message>
    <message>
        <source>mm²</source>
        <translation>mm²</translation>
    </message>
    <message>
        <source>Area in mm²</source>
        <translation>Fläche in mm²</translation>
    </message>
    <message>
        <source>Largest distance across the region, in %1 (maximum Feret diameter)</source>
        <translation>Größte Ausdehnung der Region in %1 (größter Feret-Durchmesser)</translation>
    </message>
    <message>
        <source>Smallest distance across the region, in %1 (minimum Feret diameter)</source>
        <translation>Kleinste Ausdehnung der Region in %1 (kleinster Feret-Durchmesser)</translation>
    </message>
    <message>
        <source>%1: similarity %2</source>
        <translation>%1: Ähnlichkeit %2</translation>
    </message>
    <message>
        <source>Unclear: the two best differ by less than %1.</source>
        <translation>Unklar: Die beiden besten unterscheiden sich um weniger als %1.</translation>
    </message>
    <message>
        <source>Language adds %1 to the map here, vision %2.</source>
        <translation>Sprache trägt hier %1 zur Karte bei, Vision %2.</translation>
    </message>
    <message>
        <source>Looks Like</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>How much of the map&apos;s value in the region comes from words, in percent; the rest comes from comparing pictures</source>
        <translation>Wie viel vom Wert der Karte in der Region aus Worten stammt, in Prozent; der Rest stammt aus dem Vergleich von Bildern</translation>
    </message>
    <message>
        <source>Words %</source>
        <translation>Worte %</translation>
    </message>
    <message>
        <source>The kind of defect in the prompts that the region looks like most: a guess, on which a verdict depends only by decision rules that name it</source>
        <translation>Die Fehlerart der Prompts, der die Region am ähnlichsten sieht: eine Vermutung, von der ein Urteil nur durch Entscheidungsregeln abhängt, die sie nennen</translation>
    </message>
    <message>
        <source>What the decision rules make of the region</source>
        <translation>Was die Entscheidungsregeln aus der Region machen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
</context>
<context>
    <name>fade::ui::RegionTable</name>
    <message>
        <source>Nothing in the map reaches %1.</source>
        <translation>Nichts in der Karte erreicht %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) where the map reaches %1</source>
        <translation>
            <numerusform>%n Bereich, in dem die Karte %1 erreicht</numerusform>
            <numerusform>%n Bereiche, in denen die Karte %1 erreicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>fade::ui::ReportDialog</name>
    <message>
        <source>&amp;What and where</source>
        <translation>&amp;Was und wohin</translation>
    </message>
    <message>
        <source>&amp;Report&apos;s head</source>
        <translation>Berichts&amp;kopf</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Canc&amp;el</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Cancelled. Files that were finished stay.</source>
        <translation>Abgebrochen. Fertige Dateien bleiben.</translation>
    </message>
    <message>
        <source>Files written: %1</source>
        <translation>Geschriebene Dateien: %1</translation>
    </message>
</context>
<context>
    <name>fade::ui::ReportExport</name>
    <message>
        <source>All (%1)</source>
        <translation>Alle (%1)</translation>
    </message>
    <message>
        <source>Filtered (%1)</source>
        <translation>Gefilterte (%1)</translation>
    </message>
    <message>
        <source>Selected (%1)</source>
        <translation>Ausgewählte (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) exported.</source>
        <translation>
            <numerusform>%n Datei exportiert.</numerusform>
            <numerusform>%n Dateien exportiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::ReportForm</name>
    <message>
        <source>Compan&amp;y</source>
        <translation>&amp;Firma</translation>
    </message>
    <message>
        <source>Lo&amp;go</source>
        <translation>Lo&amp;go</translation>
    </message>
    <message>
        <source>Par&amp;t</source>
        <translation>&amp;Teil</translation>
    </message>
    <message>
        <source>Lot n&amp;umber</source>
        <translation>Lo&amp;snummer</translation>
    </message>
    <message>
        <source>Or&amp;der</source>
        <translation>A&amp;uftrag</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>P&amp;rüfer</translation>
    </message>
    <message>
        <source>Co&amp;mment</source>
        <translation>&amp;Bemerkung</translation>
    </message>
    <message>
        <source>An image file</source>
        <translation>Eine Bilddatei</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>Choose the logo</source>
        <translation>Das Logo wählen</translation>
    </message>
    <message>
        <source>Who inspected</source>
        <translation>Wer geprüft hat</translation>
    </message>
    <message>
        <source>Free text for the report</source>
        <translation>Freier Text für den Bericht</translation>
    </message>
    <message>
        <source>Show the folders of f&amp;iles</source>
        <translation>Ordner der Dateien &amp;zeigen</translation>
    </message>
    <message>
        <source>The logo is no picture that can be read: %1</source>
        <translation>Das Logo ist kein lesbares Bild: %1</translation>
    </message>
    <message>
        <source>The logo&apos;s file is not there: %1</source>
        <translation>Die Datei des Logos ist nicht da: %1</translation>
    </message>
    <message>
        <source>Logo for the report</source>
        <translation>Logo für den Bericht</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>fade::ui::ResultCollector</name>
    <message>
        <source>Collecting results</source>
        <translation>Ergebnisse werden gesammelt</translation>
    </message>
</context>
<context>
    <name>fade::ui::RulesDialog</name>
    <message>
        <source>%1 Pass · %2 Review · %3 Fail</source>
        <translation>%1 gut · %2 nachprüfen · %3 schlecht</translation>
    </message>
    <message>
        <source>Decision Rules</source>
        <translation>Entscheidungsregeln</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>Unit of areas and lengths</source>
        <translation>Einheit der Flächen und Längen</translation>
    </message>
    <message>
        <source>Smallest area that counts</source>
        <translation>Kleinste Fläche, die zählt</translation>
    </message>
    <message>
        <source>Smallest length that counts</source>
        <translation>Kleinste Länge, die zählt</translation>
    </message>
    <message>
        <source>Regions that count</source>
        <translation>Regionen, die zählen</translation>
    </message>
    <message>
        <source>&amp;Area from</source>
        <translation>&amp;Fläche ab</translation>
    </message>
    <message>
        <source>&amp;Length from</source>
        <translation>&amp;Länge ab</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Einheit</translation>
    </message>
    <message>
        <source>Severity: the gravest class that a region fits</source>
        <translation>Schwere: die gravierendste Klasse, die auf eine Region passt</translation>
    </message>
    <message>
        <source>Verdict by the number of regions</source>
        <translation>Urteil nach der Anzahl der Regionen</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>The image score counts &amp;only where a region counts</source>
        <translation>Der Bildwert zählt &amp;nur, wo eine Region zählt</translation>
    </message>
    <message>
        <source>A picture without a region that is large enough passes, whatever its score</source>
        <translation>Ein Bild ohne eine Region, die groß genug ist, ist gut, gleich welchen Wert es hat</translation>
    </message>
    <message>
        <source>&amp;Review where language and vision are apart by</source>
        <translation>Nachprüfen, wo Sprache &amp;und Vision auseinanderliegen um</translation>
    </message>
    <message>
        <source>Difference between the language score and the vision score</source>
        <translation>Unterschied zwischen Sprachwert und Vision-Wert</translation>
    </message>
    <message>
        <source>&amp;No Rules</source>
        <translation>Keine &amp;Regeln</translation>
    </message>
    <message>
        <source>The thresholds alone decide</source>
        <translation>Die Schwellen allein entscheiden</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Schlie&amp;ßen</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>An&amp;wenden</translation>
    </message>
    <message>
        <source>The length of a pixel is not known. Set the scale first, or regions are for a person to look at.</source>
        <translation>Die Länge eines Pixels ist nicht bekannt. Legen Sie zuerst den Maßstab fest, sonst sieht ein Mensch die Regionen nach.</translation>
    </message>
    <message>
        <source>With these rules: %1</source>
        <translation>Mit diesen Regeln: %1</translation>
    </message>
    <message numerus="yes">
        <source> · of %n more the regions are looked for</source>
        <translation>
            <numerusform> · bei %n weiteren werden die Regionen gesucht</numerusform>
            <numerusform> · bei %n weiteren werden die Regionen gesucht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With these rules the regions of %n picture(s) are looked for first.</source>
        <translation>
            <numerusform>Mit diesen Regeln werden zuerst die Regionen von %n Bild gesucht.</numerusform>
            <numerusform>Mit diesen Regeln werden zuerst die Regionen von %n Bildern gesucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
</context>
<context>
    <name>fade::ui::SampleCommands</name>
    <message>
        <source>There are no sample pictures named &quot;%1&quot;.</source>
        <translation>Es gibt keine Beispielbilder mit dem Namen „%1“.</translation>
    </message>
</context>
<context>
    <name>fade::ui::ScaleCard</name>
    <message>
        <source>Scale %1</source>
        <translation>Maßstab %1</translation>
    </message>
    <message>
        <source>language %1 · vision %2</source>
        <translation>Sprache %1 · Vision %2</translation>
    </message>
    <message>
        <source>Of this patch: the probability of &quot;anomalous&quot;, and half the cosine distance to the patch beside it, before the multiplier</source>
        <translation>Von diesem Stück: die Wahrscheinlichkeit für „anomal“ und der halbe Kosinusabstand zum Stück daneben, vor dem Faktor</translation>
    </message>
    <message>
        <source>This picture
at %1</source>
        <translation>Dieses Bild
bei %1</translation>
    </message>
    <message>
        <source>Patch of this picture</source>
        <translation>Stück dieses Bildes</translation>
    </message>
    <message>
        <source>Nearest patch</source>
        <translation>Nächstes Stück</translation>
    </message>
    <message>
        <source>No other patch</source>
        <translation>Kein anderes Stück</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>Abstand %1</translation>
    </message>
    <message>
        <source>Most similar elsewhere in it
at %1, %2</source>
        <translation>Ähnlichstes anderswo darin
bei %1, %2</translation>
    </message>
    <message>
        <source>Zero-shot: without references, a patch is compared with the others of its own picture</source>
        <translation>Zero-shot: ohne Referenzen wird ein Stück mit den anderen seines eigenen Bildes verglichen</translation>
    </message>
    <message>
        <source>%1
at %2, %3</source>
        <translation>%1
bei %2, %3</translation>
    </message>
    <message>
        <source>The vision model, which compares with the references; the picture&apos;s longer side as it sees it: %1 pixels</source>
        <translation>Das Vision-Modell, das mit den Referenzen vergleicht; die längere Seite des Bildes, wie es sie sieht: %1 Pixel</translation>
    </message>
    <message>
        <source>vision %1</source>
        <translation>Vision %1</translation>
    </message>
    <message>
        <source>Of this patch: half the cosine distance to the patch beside it, before the multiplier</source>
        <translation>Von diesem Feld: der halbe Kosinusabstand zum Feld daneben, vor dem Faktor</translation>
    </message>
    <message>
        <source>Compared by the vision model</source>
        <translation>Vom Vision-Modell verglichen</translation>
    </message>
    <message>
        <source>Compared with many pictures</source>
        <translation>Mit vielen Bildern verglichen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>reference, how it was changed</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1. What the references have of each other at this place is taken off: the second number in brackets</source>
        <comment>what the values are</comment>
        <translation>%1. Abgezogen ist, was die Referenzen an dieser Stelle voneinander haben: die zweite Zahl in Klammern</translation>
    </message>
    <message>
        <source>Of this patch: how much farther it lies from the other pictures than a common one, 0 to 1</source>
        <translation>Von diesem Ausschnitt: wie viel weiter er von den anderen Bildern entfernt ist als ein üblicher, 0 bis 1</translation>
    </message>
    <message>
        <source>Of this patch: a quarter of its squared distance to the subspace in which the references&apos; patches lie, before the multiplier</source>
        <translation>Von diesem Feld: ein Viertel seines quadrierten Abstands zum Unterraum, in dem die Felder der Referenzen liegen, vor dem Faktor</translation>
    </message>
    <message>
        <source>Of this patch: the probability of &quot;anomalous&quot;, and a quarter of its squared distance to the subspace in which the references&apos; patches lie, before the multiplier</source>
        <translation>Von diesem Feld: die Wahrscheinlichkeit von „anomal“ und ein Viertel seines quadrierten Abstands zum Unterraum, in dem die Felder der Referenzen liegen, vor dem Faktor</translation>
    </message>
    <message>
        <source>Compared with the subspace that the references&apos; patches lie in, no single one</source>
        <translation>Verglichen mit dem Unterraum, in dem die Felder der Referenzen liegen, mit keinem einzelnen</translation>
    </message>
</context>
<context>
    <name>fade::ui::ScaleForm</name>
    <message>
        <source>Length of the line (mm)</source>
        <translation>Länge der Linie (mm)</translation>
    </message>
    <message>
        <source>How long on the part is what the line in the picture lies over</source>
        <translation>Wie lang auf dem Teil ist, worüber die Linie im Bild liegt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Pixel length (mm)</source>
        <translation>Pixellänge (mm)</translation>
    </message>
    <message>
        <source>How long a pixel of the pictures is on the part: regions are then measured in mm</source>
        <translation>Wie lang ein Pixel der Bilder auf dem Teil ist: Regionen werden dann in mm gemessen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>The length of a pixel is not known: regions are measured in pixels</source>
        <translation>Die Länge eines Pixels ist nicht bekannt: Regionen werden in Pixeln gemessen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>The line is %1 pixels long: type its length on the part.</source>
        <translation>Die Linie ist %1 Pixel lang: Geben Sie ihre Länge auf dem Teil ein.</translation>
    </message>
    <message>
        <source>Drag a line over a length that you know, or type how long a pixel is.</source>
        <translation>Ziehen Sie eine Linie über eine bekannte Länge, oder geben Sie an, wie lang ein Pixel ist.</translation>
    </message>
    <message>
        <source>A pixel would be %1 mm long; it must be from %2 to %3.</source>
        <translation>Ein Pixel wäre %1 mm lang; es müssen %2 bis %3 sein.</translation>
    </message>
</context>
<context>
    <name>fade::ui::ScoreBars</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>Vision</translation>
    </message>
    <message>
        <source>Image score</source>
        <translation>Bildwert</translation>
    </message>
    <message>
        <source>%1: %2. </source>
        <translation>%1: %2. </translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Werte</translation>
    </message>
</context>
<context>
    <name>fade::ui::SessionFile</name>
    <message>
        <source>Another window keeps the session: what is in this one is not found again at the next start.</source>
        <translation>Ein anderes Fenster behält die Sitzung: Was in diesem liegt, ist beim nächsten Start nicht wieder da.</translation>
    </message>
    <message>
        <source>It is now %1, and a new session begins.</source>
        <translation>Sie heißt jetzt %1, und eine neue Sitzung beginnt.</translation>
    </message>
    <message>
        <source>It stays as it is, and no session is kept now.</source>
        <translation>Sie bleibt, wie sie ist, und jetzt wird keine Sitzung behalten.</translation>
    </message>
    <message>
        <source>The session could not be kept: %1</source>
        <translation>Die Sitzung konnte nicht gespeichert werden: %1</translation>
    </message>
</context>
<context>
    <name>fade::ui::SettingsPanel</name>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>Maßstäbe</translation>
    </message>
    <message>
        <source>Sides of the square the picture is looked at in, pixels. Larger ones see smaller defects, and take longer.</source>
        <translation>Seitenlängen des Quadrats, in dem das Bild betrachtet wird, in Pixeln. Größere sehen kleinere Fehler und dauern länger.</translation>
    </message>
    <message>
        <source>Fusion</source>
        <translation>Fusion</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>&amp;Object name</source>
        <translation>&amp;Objektname</translation>
    </message>
    <message>
        <source>What the part is called, in English: &quot;metal nut&quot;. It goes into the sentences of the image score.</source>
        <translation>Wie das Teil auf Englisch heißt: „metal nut“. Es kommt in die Sätze für den Bildwert.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Classification prompts</source>
        <translation>Prompts der Klassifikation</translation>
    </message>
    <message>
        <source>Segmentation prompts</source>
        <translation>Prompts der Segmentierung</translation>
    </message>
    <message>
        <source>Built-in prompts</source>
        <translation>Eingebaute Prompts</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>Vision weight in the map</source>
        <translation>Vision-Gewicht in der Karte</translation>
    </message>
    <message>
        <source>Share of the vision-guided map in the fused map, with references</source>
        <translation>Anteil der Vision-geführten Karte an der fusionierten, mit Referenzen</translation>
    </message>
    <message>
        <source>Vision multiplier</source>
        <translation>Vision-Faktor</translation>
    </message>
    <message>
        <source>What distances to the references are multiplied by</source>
        <translation>Womit die Abstände zu den Referenzen multipliziert werden</translation>
    </message>
    <message>
        <source>Weight in the map, zero-shot</source>
        <translation>Gewicht in der Karte, zero-shot</translation>
    </message>
    <message>
        <source>Share of the vision-guided map in the fused map, without references</source>
        <translation>Anteil der Vision-geführten Karte an der fusionierten, ohne Referenzen</translation>
    </message>
    <message>
        <source>Multiplier, zero-shot</source>
        <translation>Faktor, zero-shot</translation>
    </message>
    <message>
        <source>What distances within the picture are multiplied by, without references</source>
        <translation>Womit die Abstände innerhalb des Bildes multipliziert werden, ohne Referenzen</translation>
    </message>
    <message>
        <source>Guidance of the score</source>
        <translation>Wert geführt von</translation>
    </message>
    <message>
        <source>Guidance of the map</source>
        <translation>Karte geführt von</translation>
    </message>
    <message>
        <source>Language and vision</source>
        <translation>Sprache und Vision</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>Vision</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>All processors</source>
        <translation>Alle Prozessoren</translation>
    </message>
    <message>
        <source>Takes effect when the program is started again.</source>
        <translation>Wirkt nach dem nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>Ein Modell öffnen…</translation>
    </message>
    <message>
        <source>%1 (loading)</source>
        <translation>%1 (wird geladen)</translation>
    </message>
    <message>
        <source>%1 (failed)</source>
        <translation>%1 (fehlgeschlagen)</translation>
    </message>
    <message>
        <source>Open the folder of a CLIP model</source>
        <translation>Den Ordner eines CLIP-Modells öffnen</translation>
    </message>
    <message>
        <source>Open Prompt Ensemble</source>
        <translation>Prompts öffnen</translation>
    </message>
    <message>
        <source>Prompt ensembles (*.json)</source>
        <translation>Prompts (*.json)</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>What computes: the processor, or a graphics card that the program can use</source>
        <translation>Was rechnet: der Prozessor oder eine Grafikkarte, die das Programm nutzen kann</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Graphics card (%1)</source>
        <translation>Grafikkarte (%1)</translation>
    </message>
    <message>
        <source>Model&apos;s Defaults</source>
        <translation>Werte des Modells</translation>
    </message>
    <message>
        <source>The constants of the paper, or the model&apos;s own, with scales that fit it</source>
        <translation>Die Konstanten der Veröffentlichung oder die eigenen des Modells, mit Maßstäben, die dazu passen</translation>
    </message>
    <message>
        <source>Smoothing of the map</source>
        <translation>Glättung der Karte</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian that smooths the fused map, as a share of its side; 0 for none</source>
        <translation>Standardabweichung des Gaußfilters, der die fusionierte Karte glättet, als Anteil ihrer Seite; 0 für keine Glättung</translation>
    </message>
    <message>
        <source>Vision weight in the score</source>
        <translation>Vision-Gewicht im Wert</translation>
    </message>
    <message>
        <source>Share of the vision score in the image score, with references</source>
        <translation>Anteil des Vision-Werts am Bildwert, mit Referenzen</translation>
    </message>
    <message>
        <source>Share of the vision score in the image score, without references</source>
        <translation>Anteil des Vision-Werts am Bildwert, ohne Referenzen</translation>
    </message>
    <message>
        <source>Weight in the score, zero-shot</source>
        <translation>Gewicht im Wert, zero-shot</translation>
    </message>
    <message>
        <source>The object needs a name. &quot;%1&quot; stays.</source>
        <translation>Das Objekt braucht einen Namen. Es bleibt bei „%1“.</translation>
    </message>
    <message>
        <source>Bit depth</source>
        <translation>Bittiefe</translation>
    </message>
    <message>
        <source>How many bits the values of pictures with more than 8 have. Automatic: as a file declares; else the fewest of 8, 10, 12, 14 and 16 that hold its values</source>
        <translation>Wie viele Bit die Werte von Bildern mit mehr als 8 haben. Automatisch: wie die Datei angibt; sonst die wenigsten von 8, 10, 12, 14 und 16, in die ihre Werte passen</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>Only where the mask %1 is white is looked at.</source>
        <translation>Nur wo die Maske %1 weiß ist, wird betrachtet.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>How many squares of the largest scale lie along the picture&apos;s shorter side. Long and large pictures are then seen in their own shape, and smaller defects are found; it takes as much longer as there are squares. 0: all of the picture as one square</source>
        <translation>Wie viele Quadrate des größten Maßstabs entlang der kürzeren Bildseite liegen. Lange und große Bilder werden dann in ihrer eigenen Form gesehen und kleinere Fehler gefunden; es dauert so viel länger, wie es Quadrate sind. 0: das ganze Bild als ein Quadrat</translation>
    </message>
    <message>
        <source>Largest values in the score</source>
        <translation>Größte Werte im Bildwert</translation>
    </message>
    <message>
        <source>Share of the vision map whose largest values&apos; mean makes the vision score; 0: the largest value alone, as published</source>
        <translation>Anteil der Vision-Karte, dessen größte Werte im Mittel den Vision-Wert ergeben; 0: der größte Wert allein, wie veröffentlicht</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Shorter side</source>
        <translation>Kürzere Seite</translation>
    </message>
    <message>
        <source>The picture&apos;s shorter side as the vision model sees it, pixels. Larger ones show smaller defects, and take longer</source>
        <translation>Die kürzere Seite des Bildes, wie das Vision-Modell sie sieht, in Pixeln. Größere zeigen kleinere Fehler und dauern länger</translation>
    </message>
    <message>
        <source>Vision model</source>
        <translation>Vision-Modell</translation>
    </message>
    <message>
        <source>Turned references</source>
        <translation>Gedrehte Referenzen</translation>
    </message>
    <message>
        <source>Each reference counts also turned about its centre. For parts that may lie in any direction: where the direction matters, a turned part is no longer found</source>
        <translation>Jede Referenz zählt auch um ihre Mitte gedreht. Für Teile, die in jeder Richtung liegen dürfen: Wo die Richtung zählt, wird ein gedrehtes Teil dann nicht mehr gefunden</translation>
    </message>
    <message>
        <source>Mirrored references</source>
        <translation>Gespiegelte Referenzen</translation>
    </message>
    <message>
        <source>Each reference counts also with left and right exchanged. For parts of which both hands are good</source>
        <translation>Jede Referenz zählt auch mit vertauschtem Links und Rechts. Für Teile, die in beiden Ausführungen gut sind</translation>
    </message>
    <message>
        <source>Brightness of references</source>
        <translation>Helligkeit der Referenzen</translation>
    </message>
    <message>
        <source>Each reference counts also darker and brighter, by this share and by half of it; 0: not. For light that changes</source>
        <translation>Jede Referenz zählt auch dunkler und heller, um diesen Anteil und um die Hälfte davon; 0: nicht. Für wechselndes Licht</translation>
    </message>
    <message>
        <source>No</source>
        <comment>not turned</comment>
        <translation>Nein</translation>
    </message>
    <message>
        <source>By 90°</source>
        <translation>Um je 90°</translation>
    </message>
    <message>
        <source>By 45°</source>
        <translation>Um je 45°</translation>
    </message>
    <message>
        <source>No</source>
        <comment>not mirrored</comment>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Links/rechts</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referenzen</translation>
    </message>
    <message>
        <source>Position radius</source>
        <translation>Umkreis</translation>
    </message>
    <message>
        <source>How far from its own place a patch is looked for in the references, as a share of the picture&apos;s width and height; 0: anywhere. For parts that always lie in the same place: what is missing or shifted is found even where the part has the like elsewhere</source>
        <translation>Wie weit von seiner eigenen Stelle ein Feld in den Referenzen gesucht wird, als Anteil von Breite und Höhe des Bildes; 0: überall. Für Teile, die immer an derselben Stelle liegen: was fehlt oder verschoben ist, wird auch dann gefunden, wenn das Teil anderswo Gleiches hat</translation>
    </message>
    <message>
        <source>Less than references have</source>
        <translation>Abzug der Referenzen</translation>
    </message>
    <message>
        <source>Takes off each place of the vision map how far the references themselves lie from each other there, so that what good parts have of their own counts less. It needs several references; with one it takes off nothing</source>
        <translation>Zieht von jeder Stelle der Vision-Karte ab, wie weit die Referenzen dort selbst voneinander entfernt sind, damit weniger zählt, worin sich gute Teile unterscheiden. Dazu braucht es mehrere Referenzen; bei einer wird nichts abgezogen</translation>
    </message>
    <message>
        <source>No</source>
        <comment>nothing is taken off</comment>
        <translation>Nein</translation>
    </message>
    <message>
        <source>At the same place</source>
        <translation>An derselben Stelle</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Which references a picture is compared with. For parts that differ by design, each with a reference of its own: the one that explains it best, or the one whose file name, without its extension, is the picture&apos;s or the beginning of it before &quot;_&quot;, &quot;-&quot;, &quot;.&quot; or a space. A single reference has nothing of others to take off</source>
        <translation>Mit welchen Referenzen ein Bild verglichen wird. Für Teile, die sich in der Bauart unterscheiden, jede mit einer eigenen Referenz: mit der, die es am besten erklärt, oder mit der, deren Dateiname ohne Endung der des Bildes ist oder dessen Anfang vor „_“, „-“, „.“ oder einem Leerzeichen. Bei einer einzigen Referenz ist nichts abzuziehen, was sie von anderen hätte</translation>
    </message>
    <message>
        <source>All references</source>
        <translation>Allen Referenzen</translation>
    </message>
    <message>
        <source>The best one</source>
        <translation>Der besten</translation>
    </message>
    <message>
        <source>The one of its name</source>
        <translation>Der mit seinem Namen</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Pictures and references are first moved and turned, and scaled if asked for, to lie as the first reference does, so that masks and the position radius stay on the part. A picture that does not align is not inspected</source>
        <translation>Bilder und Referenzen werden zuerst verschoben und gedreht, auf Wunsch auch skaliert, bis sie wie die erste Referenz liegen, damit Masken und der Umkreis auf dem Teil bleiben. Ein Bild, das sich nicht ausrichten lässt, wird nicht geprüft</translation>
    </message>
    <message>
        <source>No</source>
        <comment>not aligned</comment>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Moved and turned</source>
        <translation>Verschieben und drehen</translation>
    </message>
    <message>
        <source>Also scaled</source>
        <translation>Auch skalieren</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Numbers of the tower&apos;s blocks by which patches are compared with references, as 6, 9, 12; of the vision model&apos;s, if there is one. Empty: by its embeddings, as published</source>
        <translation>Nummern der Blöcke des Modells, nach denen Felder mit Referenzen verglichen werden, etwa 6, 9, 12; die des Vision-Modells, wenn es eines gibt. Leer: nach seinen Einbettungen, wie veröffentlicht</translation>
    </message>
    <message>
        <source>Memory bank</source>
        <translation>Referenzspeicher</translation>
    </message>
    <message>
        <source>What patches are compared with: the references&apos; nearest one, or the subspace that theirs lie in</source>
        <translation>Womit Felder verglichen werden: mit dem nächsten der Referenzen oder mit dem Unterraum, in dem deren Felder liegen</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>A subspace</source>
        <translation>Ein Unterraum</translation>
    </message>
</context>
<context>
    <name>fade::ui::Setup</name>
    <message>
        <source>Open model %1</source>
        <translation>Modell %1 öffnen</translation>
    </message>
    <message>
        <source>Change device</source>
        <translation>Gerät ändern</translation>
    </message>
    <message>
        <source>Change thresholds</source>
        <translation>Schwellen ändern</translation>
    </message>
    <message>
        <source>Change Review threshold</source>
        <translation>Schwelle für Nachprüfen ändern</translation>
    </message>
    <message>
        <source>Change Fail threshold</source>
        <translation>Schwelle für Schlecht ändern</translation>
    </message>
    <message>
        <source>Change outline threshold</source>
        <translation>Schwelle des Umrisses ändern</translation>
    </message>
    <message>
        <source>Change object name</source>
        <translation>Objektnamen ändern</translation>
    </message>
    <message>
        <source>Change classification prompts</source>
        <translation>Prompts der Klassifikation ändern</translation>
    </message>
    <message>
        <source>Change segmentation prompts</source>
        <translation>Prompts der Segmentierung ändern</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <source>Change &quot;%1&quot;</source>
        <translation>„%1“ ändern</translation>
    </message>
    <message>
        <source>Use the model&apos;s defaults</source>
        <translation>Werte des Modells verwenden</translation>
    </message>
    <message>
        <source>%1 The prompts stay as they were.</source>
        <translation>%1 Die Prompts bleiben, wie sie waren.</translation>
    </message>
    <message>
        <source>Change pixel length</source>
        <translation>Pixellänge ändern</translation>
    </message>
    <message>
        <source>Find thresholds</source>
        <translation>Schwellen finden</translation>
    </message>
    <message>
        <source>Change decision rules</source>
        <translation>Entscheidungsregeln ändern</translation>
    </message>
    <message>
        <source>Compare by the model itself</source>
        <translation>Durch das Modell selbst vergleichen</translation>
    </message>
    <message>
        <source>Compare by %1</source>
        <translation>Durch %1 vergleichen</translation>
    </message>
    <message>
        <source>Judge pictures by each other</source>
        <translation>Bilder aneinander beurteilen</translation>
    </message>
    <message>
        <source>Judge each picture by itself</source>
        <translation>Jedes Bild für sich beurteilen</translation>
    </message>
    <message>
        <source>Choose profile &quot;%1&quot;</source>
        <translation>Profil „%1“ wählen</translation>
    </message>
    <message>
        <source>Compare words, too</source>
        <translation>Auch mit Wörtern vergleichen</translation>
    </message>
    <message>
        <source>Leave words out</source>
        <translation>Wörter weglassen</translation>
    </message>
</context>
<context>
    <name>fade::ui::SeverityTable</name>
    <message>
        <source>Anything</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>%1, %2, …</source>
        <comment>names of defects</comment>
        <translation>%1, %2, …</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Sieht aus wie</translation>
    </message>
    <message>
        <source>Area from</source>
        <translation>Fläche ab</translation>
    </message>
    <message>
        <source>Length from</source>
        <translation>Länge ab</translation>
    </message>
    <message>
        <source>Add Cla&amp;ss</source>
        <translation>&amp;Klasse hinzufügen</translation>
    </message>
    <message>
        <source>What regions of this class look like</source>
        <translation>Wie Regionen dieser Klasse aussehen</translation>
    </message>
    <message>
        <source>Smallest area of this class</source>
        <translation>Kleinste Fläche dieser Klasse</translation>
    </message>
    <message>
        <source>Smallest length of this class</source>
        <translation>Kleinste Länge dieser Klasse</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>fade::ui::ShareBar</name>
    <message>
        <source>Vision %1</source>
        <translation>Vision %1</translation>
    </message>
    <message>
        <source>Language %1</source>
        <translation>Sprache %1</translation>
    </message>
    <message>
        <source>%1: %2. </source>
        <translation>%1: %2. </translation>
    </message>
    <message>
        <source>Shares of the fused value</source>
        <translation>Anteile am fusionierten Wert</translation>
    </message>
    <message>
        <source>Limited to 1: %1 taken away</source>
        <translation>Auf 1 begrenzt: %1 abgezogen</translation>
    </message>
</context>
<context>
    <name>fade::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>Im Bild</translation>
    </message>
    <message>
        <source>See the bare picture, while held</source>
        <translation>Das bloße Bild sehen, solange gehalten</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>+ and −, or the wheel</source>
        <translation>+ und −, oder das Mausrad</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Arrow keys, or drag</source>
        <translation>Pfeiltasten, oder ziehen</translation>
    </message>
    <message>
        <source>Fit or actual size</source>
        <translation>Einpassen oder wahre Größe</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Explain a place</source>
        <translation>Eine Stelle erklären</translation>
    </message>
    <message>
        <source>Click, or Enter for the centre</source>
        <translation>Klick, oder Eingabetaste für die Mitte</translation>
    </message>
    <message>
        <source>While a mask is drawn</source>
        <translation>Beim Zeichnen einer Maske</translation>
    </message>
    <message>
        <source>Rectangle, ellipse, polygon, brush</source>
        <translation>Rechteck, Ellipse, Vieleck, Pinsel</translation>
    </message>
    <message>
        <source>1, 2, 3, 4</source>
        <translation>1, 2, 3, 4</translation>
    </message>
    <message>
        <source>Look here, or not</source>
        <translation>Hier hinsehen oder nicht</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Größe des Pinsels</translation>
    </message>
    <message>
        <source>[ and ], or Ctrl and the wheel</source>
        <translation>[ und ] oder Strg und das Mausrad</translation>
    </message>
    <message>
        <source>Close a polygon</source>
        <translation>Vieleck schließen</translation>
    </message>
    <message>
        <source>Enter, or double-click</source>
        <translation>Eingabe oder Doppelklick</translation>
    </message>
    <message>
        <source>Take its last corner back</source>
        <translation>Seine letzte Ecke zurücknehmen</translation>
    </message>
    <message>
        <source>Take back, or leave</source>
        <translation>Zurücknehmen oder verlassen</translation>
    </message>
</context>
<context>
    <name>fade::ui::ThresholdFinder</name>
    <message>
        <source>Inspecting each reference with the others</source>
        <translation>Jede Referenz wird mit den anderen geprüft</translation>
    </message>
    <message>
        <source>Looking at the maps of good parts</source>
        <translation>Karten der guten Teile werden betrachtet</translation>
    </message>
</context>
<context>
    <name>fade::ui::ThresholdPanel</name>
    <message>
        <source>Image scores</source>
        <translation>Bildwerte</translation>
    </message>
    <message>
        <source>image score</source>
        <translation>Bildwert</translation>
    </message>
    <message>
        <source>The scores of all inspected pictures appear here.
Drag the thresholds between good and bad ones.</source>
        <translation>Die Werte aller geprüften Bilder erscheinen hier.
Ziehen Sie die Schwellen zwischen gute und schlechte.</translation>
    </message>
    <message>
        <source>Distribution of image scores with the thresholds of Review and Fail</source>
        <translation>Verteilung der Bildwerte mit den Schwellen für Nachprüfen und für schlecht</translation>
    </message>
    <message>
        <source>Drag a threshold, or use the arrow keys (with Shift: finer). Page Up and Page Down choose the threshold. The dotted line is the picture in view.</source>
        <translation>Ziehen Sie eine Schwelle, oder benutzen Sie die Pfeiltasten (mit Umschalt: feiner). Bild auf und Bild ab wählen die Schwelle. Die gepunktete Linie ist das gezeigte Bild.</translation>
    </message>
    <message>
        <source>&amp;Review from</source>
        <translation>&amp;Nachprüfen ≥</translation>
    </message>
    <message>
        <source>Fai&amp;l from</source>
        <translation>S&amp;chlecht ≥</translation>
    </message>
    <message>
        <source>Threshold of Review</source>
        <translation>Schwelle für Nachprüfen</translation>
    </message>
    <message>
        <source>Threshold of Fail</source>
        <translation>Schwelle für schlecht</translation>
    </message>
    <message>
        <source>Anomaly map in view</source>
        <translation>Gezeigte Anomaliekarte</translation>
    </message>
    <message>
        <source>map value</source>
        <translation>Wert der Karte</translation>
    </message>
    <message>
        <source>The values of the selected picture&apos;s map appear here.</source>
        <translation>Die Werte der Karte des gewählten Bildes erscheinen hier.</translation>
    </message>
    <message>
        <source>Histogram of the anomaly map with the outline&apos;s threshold</source>
        <translation>Verteilung der Anomaliekarte mit der Schwelle des Umrisses</translation>
    </message>
    <message>
        <source>How many places of the map have which value; heights are logarithmic. Drag the threshold of the outline, or use the arrow keys (with Shift: finer).</source>
        <translation>Wie viele Stellen der Karte welchen Wert haben; die Höhen sind logarithmisch. Ziehen Sie die Schwelle des Umrisses, oder benutzen Sie die Pfeiltasten (mit Umschalt: feiner).</translation>
    </message>
    <message>
        <source>O&amp;utline from</source>
        <translation>&amp;Umriss ≥</translation>
    </message>
    <message>
        <source>Threshold of the outline</source>
        <translation>Schwelle des Umrisses</translation>
    </message>
    <message>
        <source>%1 Pass · %2 Review · %3 Fail</source>
        <translation>%1 gut · %2 nachprüfen · %3 schlecht</translation>
    </message>
    <message>
        <source>Review must not be above Fail, which is %1.</source>
        <translation>Nachprüfen darf nicht über Schlecht liegen (%1).</translation>
    </message>
    <message>
        <source>Fail must not be below Review, which is %1.</source>
        <translation>Schlecht darf nicht unter Nachprüfen liegen (%1).</translation>
    </message>
    <message>
        <source> · %1 not inspected</source>
        <translation> · %1 nicht geprüft</translation>
    </message>
    <message>
        <source>Find thresholds</source>
        <translation>Schwellen finden</translation>
    </message>
    <message>
        <source>Find the thresholds of Review and Fail from parts that are known</source>
        <translation>Die Schwellen für Nachprüfen und Schlecht aus bekannten Teilen finden</translation>
    </message>
    <message>
        <source> · %1 overruled</source>
        <translation> · %1 überstimmt</translation>
    </message>
</context>
<context>
    <name>fade::ui::UserGuide</name>
    <message>
        <source>The user&apos;s guide did not come with this program: %1 is not there.</source>
        <translation>Das Benutzerhandbuch wurde mit diesem Programm nicht mitgeliefert: %1 ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>No program opens web pages here; the user&apos;s guide is %1.</source>
        <translation>Hier öffnet kein Programm Webseiten; das Benutzerhandbuch ist %1.</translation>
    </message>
</context>
<context>
    <name>fade::ui::VerdictRecall</name>
    <message>
        <source>Looking up verdicts</source>
        <translation>Urteile werden nachgeschlagen</translation>
    </message>
</context>
<context>
    <name>fade::ui::VerdictTable</name>
    <message>
        <source>Good parts</source>
        <translation>Gutteile</translation>
    </message>
    <message>
        <source>Bad parts</source>
        <translation>Schlechtteile</translation>
    </message>
    <message>
        <source>How many good and bad parts have which verdict</source>
        <translation>Wie viele Gut- und Schlechtteile welches Urteil haben</translation>
    </message>
</context>
<context>
    <name>fade::ui::ViewPanel</name>
    <message>
        <source>Fit to Window</source>
        <translation>In das Fenster einpassen</translation>
    </message>
    <message>
        <source>Actual Size</source>
        <translation>Wahre Größe</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Show Map</source>
        <translation>Karte zeigen</translation>
    </message>
    <message>
        <source>Show the anomaly map over the picture. Hold the space bar to see the bare picture.</source>
        <translation>Die Anomaliekarte über dem Bild zeigen. Halten Sie die Leertaste, um das bloße Bild zu sehen.</translation>
    </message>
    <message>
        <source>Show Outline</source>
        <translation>Umriss zeigen</translation>
    </message>
    <message>
        <source>Outline what reaches the threshold of the map</source>
        <translation>Umrandet, was die Schwelle der Karte erreicht</translation>
    </message>
    <message>
        <source>Stretch Colours to This Map</source>
        <translation>Farben auf diese Karte strecken</translation>
    </message>
    <message>
        <source>Off: the same colours mean the same values for every picture</source>
        <translation>Aus: gleiche Farben bedeuten für jedes Bild gleiche Werte</translation>
    </message>
    <message>
        <source>Opacity of the map</source>
        <translation>Deckkraft der Karte</translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation>Farben der Karte</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>Kein Vergleich</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Wischen</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Compare the picture with a reference</source>
        <translation>Das Bild mit einer Referenz vergleichen</translation>
    </message>
    <message>
        <source>Comparison with a reference</source>
        <translation>Vergleich mit einer Referenz</translation>
    </message>
    <message>
        <source>Fused map</source>
        <translation>Fusionierte Karte</translation>
    </message>
    <message>
        <source>%1, still coarse</source>
        <translation>%1, noch grob</translation>
    </message>
    <message>
        <source>Drop pictures here to inspect them</source>
        <translation>Bilder hierher ziehen, um sie zu prüfen</translation>
    </message>
    <message>
        <source>Choose a picture from the list</source>
        <translation>Wählen Sie ein Bild aus der Liste</translation>
    </message>
    <message>
        <source>x %1  y %2</source>
        <translation>x %1  y %2</translation>
    </message>
    <message>
        <source>Fused %1     Language %2     Vision %3</source>
        <translation>Fusioniert %1     Sprache %2     Vision %3</translation>
    </message>
    <message>
        <source>Point at the picture to read its scores</source>
        <translation>Zeigen Sie auf das Bild, um seine Werte zu lesen</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Das Bild wird gelesen</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Nicht betrachtet</translation>
    </message>
    <message>
        <source>%1, against good parts</source>
        <translation>%1, gegen gute Teile</translation>
    </message>
    <message>
        <source>Colour the map by what the maps of good parts reach, so that these do not stand out. Off: by its values, as files hold them.</source>
        <translation>Die Karte danach färben, was die Karten guter Teile erreichen, damit diese nicht auffallen. Aus: nach ihren Werten, wie sie in Dateien stehen.</translation>
    </message>
    <message>
        <source>Colours against good parts need thresholds that were found from good parts with this setup (Inspect &gt; Find Thresholds).</source>
        <translation>Farben im Vergleich mit guten Teilen brauchen Schwellen, die mit diesen Einstellungen aus guten Teilen gefunden wurden (Prüfen &gt; Schwellen finden).</translation>
    </message>
    <message>
        <source>Colour Against Good Parts</source>
        <translation>Farben im Vergleich mit guten Teilen</translation>
    </message>
    <message>
        <source>Fused %1     Vision %2</source>
        <translation>Fusioniert %1     Vision %2</translation>
    </message>
</context>
<context>
    <name>fade::ui::VisionModelBox</name>
    <message>
        <source>The model itself</source>
        <translation>Das Modell selbst</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>Aus einem Ordner…</translation>
    </message>
    <message>
        <source>Vision model</source>
        <translation>Vision-Modell</translation>
    </message>
    <message>
        <source>Words, too</source>
        <translation>Auch Wörter</translation>
    </message>
    <message>
        <source>Off: the vision model looks by itself. No words are compared, and the model of the words is not run, where there are references or a batch. Vision multiplier and share of the score become those of AnomalyDINO.</source>
        <translation>Aus: Das Vision-Modell sieht allein hin. Es wird nicht mit Wörtern verglichen, und das Modell der Wörter läuft nicht, wo es Referenzen oder eine Reihe gibt. Vision-Faktor und Anteil des Werts werden die von AnomalyDINO.</translation>
    </message>
    <message>
        <source>What compares pictures with references, or with each other: the model, or a DINO model (DINOv2, DINOv3) beside it, which often tells parts apart better. Words stay the model&apos;s.</source>
        <translation>Was Bilder mit Referenzen oder untereinander vergleicht: das Modell oder ein DINO-Modell (DINOv2, DINOv3) daneben, das Teile oft besser unterscheidet. Die Wörter bleiben Sache des Modells.</translation>
    </message>
    <message>
        <source>Open the Folder of a DINO Model</source>
        <translation>Ordner eines DINO-Modells öffnen</translation>
    </message>
</context>
<context>
    <name>fade::ui::WayComparer</name>
    <message>
        <source>Comparing ways to inspect</source>
        <translation>Prüfwege werden verglichen</translation>
    </message>
    <message>
        <source>Change the way to inspect</source>
        <translation>Prüfweg ändern</translation>
    </message>
</context>
<context>
    <name>fade::ui::WayTable</name>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Scored by</source>
        <translation>Bewertet nach</translation>
    </message>
    <message>
        <source>Area under the ROC</source>
        <translation>Fläche unter der ROC</translation>
    </message>
    <message>
        <source>Ways to inspect, and how well each separates the marked parts</source>
        <translation>Prüfwege, und wie gut jeder die markierten Teile trennt</translation>
    </message>
    <message>
        <source>present</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
</context>
<context>
    <name>fade::ui::WelcomePage</name>
    <message>
        <source>FADE Inspector</source>
        <translation>FADE Inspector</translation>
    </message>
    <message>
        <source>Finds defects in pictures of parts, without training.</source>
        <translation>Findet Fehler auf Bildern von Teilen, ohne Training.</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Ein Modell öffnen</translation>
    </message>
    <message>
        <source>Open Model…</source>
        <translation>Modell öffnen…</translation>
    </message>
    <message>
        <source>Show it good parts, if you have some</source>
        <translation>Gute Teile zeigen, wenn es welche gibt</translation>
    </message>
    <message>
        <source>Add References…</source>
        <translation>Referenzen hinzufügen…</translation>
    </message>
    <message>
        <source>Drop in the pictures to inspect</source>
        <translation>Die zu prüfenden Bilder hierher ziehen</translation>
    </message>
    <message>
        <source>Files or whole folders: PNG, JPEG, TIFF, BMP or WebP.</source>
        <translation>Dateien oder ganze Ordner: PNG, JPEG, TIFF, BMP oder WebP.</translation>
    </message>
    <message>
        <source>Add Pictures…</source>
        <translation>Bilder hinzufügen…</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 ist bereit.</translation>
    </message>
    <message>
        <source>%1 is being loaded.</source>
        <translation>%1 wird geladen.</translation>
    </message>
    <message>
        <source>%1 could not be loaded.</source>
        <translation>%1 konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>The folder of a CLIP, such as ViT-B-16-plus-240. Everything stays on this computer.</source>
        <translation>Der Ordner eines CLIP, etwa ViT-B-16-plus-240. Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) in the set.</source>
        <translation>
            <numerusform>%n Referenz im Satz.</numerusform>
            <numerusform>%n Referenzen im Satz.</numerusform>
        </translation>
    </message>
    <message>
        <source>One to four good parts make the result much more certain. Without them, words and the picture itself decide.</source>
        <translation>Ein bis vier gute Teile machen das Ergebnis viel sicherer. Ohne sie entscheiden Wörter und das Bild selbst.</translation>
    </message>
    <message>
        <source>Or try it on sample pictures</source>
        <translation>Oder probieren Sie es mit Beispielbildern</translation>
    </message>
    <message>
        <source>Get a Model…</source>
        <translation>Modell holen…</translation>
    </message>
</context>
<context>
    <name>fade::ui::WorkStatus</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation>, noch %1</translation>
    </message>
    <message numerus="yes">
        <source>; %n more waiting</source>
        <translation>
            <numerusform>; %n weiteres wartet</numerusform>
            <numerusform>; %n weitere warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through files</source>
        <translation>Dateien werden durchgesehen</translation>
    </message>
</context>
<context>
    <name>fade::ui::Workbench</name>
    <message>
        <source>No model is chosen. Open the folder of a CLIP model first.</source>
        <translation>Es ist kein Modell gewählt. Öffnen Sie zuerst den Ordner eines CLIP-Modells.</translation>
    </message>
    <message>
        <source>Comparing the references</source>
        <translation>Referenzen werden verglichen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n picture(s)</source>
        <translation>
            <numerusform>%n Bild hinzufügen</numerusform>
            <numerusform>%n Bilder hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n picture(s)</source>
        <translation>
            <numerusform>%n Bild entfernen</numerusform>
            <numerusform>%n Bilder entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Open sample %1</source>
        <translation>Beispiel %1 öffnen</translation>
    </message>
    <message>
        <source>Back to my work</source>
        <translation>Zurück zur eigenen Arbeit</translation>
    </message>
    <message numerus="yes">
        <source>Add %n reference(s)</source>
        <translation>
            <numerusform>%n Referenz hinzufügen</numerusform>
            <numerusform>%n Referenzen hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unmark %n picture(s)</source>
        <translation>
            <numerusform>Markierung von %n Bild aufheben</numerusform>
            <numerusform>Markierung von %n Bildern aufheben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n picture(s) as good</source>
        <translation>
            <numerusform>%n Bild als gut markieren</numerusform>
            <numerusform>%n Bilder als gut markieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n picture(s) as bad</source>
        <translation>
            <numerusform>%n Bild als schlecht markieren</numerusform>
            <numerusform>%n Bilder als schlecht markieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overrule %n verdict(s)</source>
        <translation>
            <numerusform>%n Urteil überstimmen</numerusform>
            <numerusform>%n Urteile überstimmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n overruled verdict(s)</source>
        <translation>
            <numerusform>%n überstimmtes Urteil zurücknehmen</numerusform>
            <numerusform>%n überstimmte Urteile zurücknehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::WorkbenchMessages</name>
    <message>
        <source>Cancelled. What was not finished counts as not inspected.</source>
        <translation>Abgebrochen. Was nicht fertig wurde, gilt als nicht geprüft.</translation>
    </message>
    <message>
        <source>The settings you changed belonged to the previous model; %1 starts with its own defaults.</source>
        <translation>Die geänderten Einstellungen galten für das vorige Modell; %1 beginnt mit seinen eigenen Standardwerten.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) changed since the inspection, and count as not inspected now.</source>
        <translation>
            <numerusform>%n Bild hat sich seit der Prüfung geändert und gilt nun als nicht geprüft.</numerusform>
            <numerusform>%n Bilder haben sich seit der Prüfung geändert und gelten nun als nicht geprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inspected picture(s) are not there any more, and count as not inspected now.</source>
        <translation>
            <numerusform>%n geprüftes Bild ist nicht mehr da und gilt nun als nicht geprüft.</numerusform>
            <numerusform>%n geprüfte Bilder sind nicht mehr da und gelten nun als nicht geprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) changed or are not where they were: all pictures are compared again.</source>
        <translation>
            <numerusform>%n Referenz hat sich geändert oder ist nicht mehr da: Alle Bilder werden neu verglichen.</numerusform>
            <numerusform>%n Referenzen haben sich geändert oder sind nicht mehr da: Alle Bilder werden neu verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Files that do not say which value is white were read with different ones: %1. A bit depth in the settings makes all alike.</source>
        <translation>Dateien, die nicht angeben, welcher Wert Weiß ist, wurden mit verschiedenen gelesen: %1. Eine Bittiefe in den Einstellungen macht alle gleich.</translation>
    </message>
    <message>
        <source>The selected files hold no other full pictures.</source>
        <translation>Die gewählten Dateien enthalten keine weiteren vollständigen Bilder.</translation>
    </message>
    <message>
        <source>The sample gave way to your own work; Undo brings it back.</source>
        <translation>Das Beispiel ist Ihrer eigenen Arbeit gewichen; Rückgängig holt es wieder.</translation>
    </message>
    <message>
        <source>Your own work lies aside. File &gt; Back to My Work brings it back.</source>
        <translation>Ihre eigene Arbeit liegt beiseite. Datei &gt; Zurück zu meiner Arbeit holt sie wieder.</translation>
    </message>
    <message>
        <source>These are too few references to say whether one is unlike the rest: at least %1 are needed.</source>
        <translation>Das sind zu wenige Referenzen, um zu sagen, ob eine anders ist als die übrigen: Mindestens %1 sind nötig.</translation>
    </message>
    <message>
        <source>Scored against the others, their median is %1; above %2, 3.5 robust standard deviations over it, one counts as unlike the rest.</source>
        <translation>Gegen die jeweils anderen bewertet, liegt ihr Median bei %1; über %2, also 3,5 robuste Standardabweichungen darüber, gilt eine als anders.</translation>
    </message>
    <message>
        <source>The references agree with each other.</source>
        <translation>Die Referenzen passen zueinander.</translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) look unlike the rest.</source>
        <translation>
            <numerusform>%n Referenz gleicht den übrigen nicht.</numerusform>
            <numerusform>%n Referenzen gleichen den übrigen nicht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Finds defects in pictures of parts, without training.</source>
        <translation>Findet Fehler auf Bildern von Teilen, ohne Training.</translation>
    </message>
    <message>
        <source>A picture of a good part, or a folder of them; may be repeated.</source>
        <translation>Ein Bild eines guten Teils oder ein Ordner davon; darf mehrmals stehen.</translation>
    </message>
    <message>
        <source>Open the sample pictures of this part.</source>
        <translation>Die Beispielbilder dieses Teils öffnen.</translation>
    </message>
    <message>
        <source>Begin without the last session, and keep none.</source>
        <translation>Ohne die letzte Sitzung beginnen und keine behalten.</translation>
    </message>
    <message>
        <source>The model to open: a folder, or the name of an installed model.</source>
        <translation>Das Modell, das geöffnet wird: ein Ordner oder der Name eines installierten Modells.</translation>
    </message>
    <message>
        <source>Pictures and folders to add to the list; a recipe to open.</source>
        <translation>Bilder und Ordner für die Liste; ein Rezept zum Öffnen.</translation>
    </message>
    <message>
        <source>Inspect sample pictures in the window, compare with the expected scores, and end.</source>
        <translation>Beispielbilder im Fenster prüfen, mit den erwarteten Werten vergleichen und enden.</translation>
    </message>
</context>
</TS>
