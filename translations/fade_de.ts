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
    <name>Failure</name>
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
        <source>cannot be read: </source>
        <translation>kann nicht gelesen werden: </translation>
    </message>
    <message>
        <source>cannot be written: </source>
        <translation>kann nicht geschrieben werden: </translation>
    </message>
    <message>
        <source>cannot be searched: </source>
        <translation>kann nicht durchsucht werden: </translation>
    </message>
    <message>
        <source>left out, since it cannot be searched: </source>
        <translation>ausgelassen, da dieser Ordner nicht durchsucht werden kann: </translation>
    </message>
    <message>
        <source>cannot be looked at: </source>
        <translation>kann nicht untersucht werden: </translation>
    </message>
    <message>
        <source>this folder cannot be made: </source>
        <translation>dieser Ordner kann nicht angelegt werden: </translation>
    </message>
    <message>
        <source>this folder cannot be written to: </source>
        <translation>in diesen Ordner kann nicht geschrieben werden: </translation>
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
        <source>is no reference set: </source>
        <translation>ist kein Referenzsatz: </translation>
    </message>
    <message>
        <source>this cache entry is damaged; it is computed again.</source>
        <translation>dieser Eintrag des Zwischenspeichers ist beschädigt; er wird neu berechnet.</translation>
    </message>
    <message>
        <source>Results are not kept for the next run: </source>
        <translation>Ergebnisse werden nicht für den nächsten Lauf behalten: </translation>
    </message>
    <message>
        <source>Reference </source>
        <translation>Referenz </translation>
    </message>
    <message>
        <source>the image is damaged: </source>
        <translation>das Bild ist beschädigt: </translation>
    </message>
    <message>
        <source>is an image of a kind that is not read: </source>
        <translation>ist ein Bild einer Art, die nicht gelesen wird: </translation>
    </message>
    <message>
        <source>the image is damaged after %1 % of its rows</source>
        <translation>das Bild ist nach %1 % seiner Zeilen beschädigt</translation>
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
        <source>holds no model that is read; a CLIP in OpenCLIP&apos;s or Hugging Face transformers&apos; form was expected.</source>
        <translation>enthält kein Modell, das gelesen wird; ein CLIP in der Form von OpenCLIP oder Hugging Face transformers wurde erwartet.</translation>
    </message>
    <message>
        <source>cannot be fetched: </source>
        <translation>kann nicht geholt werden: </translation>
    </message>
    <message>
        <source>the model hub has nothing of this name</source>
        <translation>der Modell-Hub hat nichts unter diesem Namen</translation>
    </message>
    <message>
        <source>the model hub does not give it to everyone; a token in HF_TOKEN, of a user who has access, was expected</source>
        <translation>der Modell-Hub gibt es nicht jedem; in HF_TOKEN wurde das Token eines Benutzers mit Zugang erwartet</translation>
    </message>
    <message>
        <source>cannot be fetched after %1 attempts: </source>
        <translation>kann nach %1 Versuchen nicht geholt werden: </translation>
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
        <source>A picture&apos;s image score lies between 0 and 1. Two thresholds turn it into a verdict. The right ones depend on the part: inspect some parts that you know, and set the thresholds between good and bad.</source>
        <translation>Der Bildwert liegt zwischen 0 und 1. Zwei Schwellen machen daraus ein Urteil. Welche die richtigen sind, hängt vom Teil ab: Prüfen Sie einige bekannte Teile, und setzen Sie die Schwellen zwischen gut und schlecht.</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
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
    <name>PictureName</name>
    <message>
        <source>%1, page %2</source>
        <translation>%1, Seite %2</translation>
    </message>
</context>
<context>
    <name>Report</name>
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
        <source>Review from {review}, Fail from {fail}</source>
        <translation>Nachprüfen ab {review}, schlecht ab {fail}</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Umriss</translation>
    </message>
    <message>
        <source>where the anomaly map reaches {threshold}</source>
        <translation>wo die Anomaliekarte {threshold} erreicht</translation>
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
        <source>Nothing in the map reaches {threshold}.</source>
        <translation>Nichts in der Karte erreicht {threshold}.</translation>
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
        <source>{width} x {height} pixels</source>
        <translation>{width} x {height} Pixel</translation>
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
        <source>Pictures {numbers}</source>
        <translation>Bilder {numbers}</translation>
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
        <source>{sources}: {normal} normal, {anomalous} anomalous; SHA-256 {sha256}</source>
        <translation>{sources}: {normal} normal, {anomalous} anomal; SHA-256 {sha256}</translation>
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
        <source>mean of the prompts, temperature {scale}</source>
        <translation>Mittel der Prompts, Temperatur {scale}</translation>
    </message>
    <message>
        <source>all prompts, temperature {scale}</source>
        <translation>alle Prompts, Temperatur {scale}</translation>
    </message>
    <message>
        <source>nearest prompts, temperature {scale}</source>
        <translation>nächste Prompts, Temperatur {scale}</translation>
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
        <source>{blocks}, iterations {iterations}</source>
        <translation>{blocks}, Iterationen {iterations}</translation>
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
        <source>The image score {image} is the mean of the language score {language} and the vision score {vision}.</source>
        <translation>Der Bildwert {image} ist das Mittel aus dem Sprachwert {language} und dem Vision-Wert {vision}.</translation>
    </message>
    <message>
        <source>The image score {image} is the mean of the language score {language} and the vision score {vision}, limited to 1.</source>
        <translation>Der Bildwert {image} ist das Mittel aus dem Sprachwert {language} und dem Vision-Wert {vision}, begrenzt auf 1.</translation>
    </message>
    <message>
        <source>The image score {image} is the language score: without references, words alone decide.</source>
        <translation>Der Bildwert {image} ist der Sprachwert: ohne Referenzen entscheiden allein die Wörter.</translation>
    </message>
    <message>
        <source>The image score {image} is the language score, as the settings ask.</source>
        <translation>Der Bildwert {image} ist der Sprachwert, wie in den Einstellungen gewählt.</translation>
    </message>
    <message>
        <source>The image score {image} is the vision score, as the settings ask.</source>
        <translation>Der Bildwert {image} ist der Vision-Wert, wie in den Einstellungen gewählt.</translation>
    </message>
    <message>
        <source>The image score {image} is the vision score {vision}, limited to 1, as the settings ask.</source>
        <translation>Der Bildwert {image} ist der Vision-Wert {vision}, begrenzt auf 1, wie in den Einstellungen gewählt.</translation>
    </message>
    <message>
        <source>It reaches the threshold of Fail, {fail}.</source>
        <translation>Er erreicht die Schwelle für schlecht, {fail}.</translation>
    </message>
    <message>
        <source>It reaches the threshold of Review, {review}, but not that of Fail, {fail}.</source>
        <translation>Er erreicht die Schwelle für Nachprüfen, {review}, aber nicht die für schlecht, {fail}.</translation>
    </message>
    <message>
        <source>It stays below the threshold of Review, {review}.</source>
        <translation>Er bleibt unter der Schwelle für Nachprüfen, {review}.</translation>
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
        <source>and {count} more, with lower peaks</source>
        <translation>und {count} weitere mit niedrigeren Spitzen</translation>
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
        <source>The image score {image} is {language_weight} times the language score {language} plus {vision_weight} times the vision score {vision}.</source>
        <translation>Der Bildwert {image} ist {language_weight} mal der Sprachwert {language} plus {vision_weight} mal der Vision-Wert {vision}.</translation>
    </message>
    <message>
        <source>The image score {image} is {language_weight} times the language score {language} plus {vision_weight} times the vision score {vision}, limited to 1.</source>
        <translation>Der Bildwert {image} ist {language_weight} mal der Sprachwert {language} plus {vision_weight} mal der Vision-Wert {vision}, begrenzt auf 1.</translation>
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
        <source>language score {score}, language map {language}, vision map {vision}</source>
        <translation>Sprachwert {score}, Sprachkarte {language}, Vision-Karte {vision}</translation>
    </message>
    <message>
        <source>{blocks}, iterations {iterations}, temperature {temperature}</source>
        <translation>{blocks}, Iterationen {iterations}, Temperatur {temperature}</translation>
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
        <source>{format}, {bits} bits, grey</source>
        <translation>{format}, {bits} Bit, Graustufen</translation>
    </message>
    <message>
        <source>{format}, {bits} bits, colour</source>
        <translation>{format}, {bits} Bit, Farbe</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>{white}, as the file declares</source>
        <translation>{white}, laut Datei</translation>
    </message>
    <message>
        <source>{white}, found: all values fit into {bits} bits</source>
        <translation>{white}, ermittelt: alle Werte passen in {bits} Bit</translation>
    </message>
    <message>
        <source>{white}, as the settings say</source>
        <translation>{white}, laut Einstellungen</translation>
    </message>
    <message>
        <source>{white}, all that the bits hold</source>
        <translation>{white}, alles, was die Bits fassen</translation>
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
        <source>{page} of {pages}</source>
        <translation>{page} von {pages}</translation>
    </message>
    <message>
        <source>{page} of {pages}; left out: {others}</source>
        <translation>{page} von {pages}; ausgelassen: {others}</translation>
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
        <source>{name}; not applied</source>
        <translation>{name}; nicht angewendet</translation>
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
        <source>Page {page} of {pages} was read; left out: {others}.</source>
        <translation>Seite {page} von {pages} wurde gelesen; ausgelassen: {others}.</translation>
    </message>
    <message>
        <source>The file does not say which value is white. All fit into {bits} bits, so it is {white}; the bit depth can be set.</source>
        <translation>Die Datei sagt nicht, welcher Wert Weiß ist. Alle passen in {bits} Bit, also ist es {white}; die Bittiefe ist einstellbar.</translation>
    </message>
    <message>
        <source>{width} x {height} pixels are shrunk to {scale} x {scale}: a patch of the finest scale covers {across} x {down} pixels, and what is smaller may not be seen.</source>
        <translation>{width} x {height} Pixel werden auf {scale} x {scale} verkleinert: ein Ausschnitt der feinsten Skala deckt {across} x {down} Pixel ab, und was kleiner ist, wird womöglich nicht gesehen.</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Seite {page} von {count}</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Logo of {company}</source>
        <translation>Logo von {company}</translation>
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
        <source>{count} not inspected</source>
        <translation>{count} nicht geprüft</translation>
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
        <source>Review from {score}</source>
        <translation>Nachprüfen ab {score}</translation>
    </message>
    <message>
        <source>Fail from {score}</source>
        <translation>Schlecht ab {score}</translation>
    </message>
    <message>
        <source>{name}: {verdict}, image score {score}</source>
        <translation>{name}: {verdict}, Bildwert {score}</translation>
    </message>
    <message>
        <source>The scores as bars from 0 to 1, with the thresholds</source>
        <translation>Die Werte als Balken von 0 bis 1, mit den Schwellen</translation>
    </message>
    <message>
        <source>{name}: the picture under its anomaly map, with {count} regions outlined</source>
        <translation>{name}: das Bild unter seiner Anomaliekarte, mit {count} umrissenen Bereichen</translation>
    </message>
    <message>
        <source>{name}: the picture itself</source>
        <translation>{name}: das Bild selbst</translation>
    </message>
    <message>
        <source>The map&apos;s colours from 0 to 1, and the outline&apos;s value {threshold}</source>
        <translation>Die Farben der Karte von 0 bis 1, und der Wert des Umrisses {threshold}</translation>
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
        <source>Share of the picture</source>
        <translation>Anteil am Bild</translation>
    </message>
    <message>
        <source>Left, top</source>
        <translation>Links, oben</translation>
    </message>
    <message>
        <source>Width x height</source>
        <translation>Breite x Höhe</translation>
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
        <source>Vision map, coloured times {multiplier}</source>
        <translation>Vision-Karte, gefärbt mal {multiplier}</translation>
    </message>
    <message>
        <source>Fused map</source>
        <translation>Fusionierte Karte</translation>
    </message>
    <message>
        <source>maximum {value}</source>
        <translation>Maximum {value}</translation>
    </message>
    <message>
        <source>mean {value}</source>
        <translation>Mittel {value}</translation>
    </message>
    <message>
        <source>Reference {name}</source>
        <translation>Referenz {name}</translation>
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
        <source>The vision score {vision} is {multiplier} times the largest value of the vision map, {maximum}.</source>
        <translation>Der Vision-Wert {vision} ist das {multiplier}-Fache des größten Werts der Vision-Karte, {maximum}.</translation>
    </message>
    <message>
        <source>{name}, page {page}</source>
        <translation>{name}, Seite {page}</translation>
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
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>Wählen Sie mindestens ein Format.</translation>
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
        <source>Folder for the export</source>
        <translation>Ordner für den Export</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
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
        <source>Writing...</source>
        <translation>Wird geschrieben...</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Cancelled. Files that were finished stay.</source>
        <translation>Abgebrochen. Fertige Dateien bleiben.</translation>
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
        <source>Files written: %1</source>
        <translation>Geschriebene Dateien: %1</translation>
    </message>
    <message>
        <source>Replace and &amp;Export</source>
        <translation>Ersetzen und &amp;exportieren</translation>
    </message>
    <message>
        <source>The folder must be given by its whole path.</source>
        <translation>Der Ordner muss mit seinem ganzen Pfad angegeben werden.</translation>
    </message>
    <message>
        <source>&amp;What and where</source>
        <translation>&amp;Was und wohin</translation>
    </message>
    <message>
        <source>&amp;Report&apos;s head</source>
        <translation>Berichts&amp;kopf</translation>
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
        <source>%1 is installed, and is being opened.</source>
        <translation>%1 ist installiert und wird geöffnet.</translation>
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
        <source>&amp;Guide</source>
        <translation>&amp;Anleitung</translation>
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
</context>
<context>
    <name>fade::ui::ModelStore</name>
    <message>
        <source>This computer&apos;s speed</source>
        <translation>Die Geschwindigkeit dieses Computers</translation>
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
    <message>
        <source>Show only pictures of this verdict</source>
        <translation>Nur Bilder mit diesem Urteil zeigen</translation>
    </message>
    <message>
        <source>Filter by verdict</source>
        <translation>Nach Urteil filtern</translation>
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
        <source>Largest distance across the region, in pixels (maximum Feret diameter)</source>
        <translation>Größter Abstand quer durch den Bereich, in Pixeln (größter Feret-Durchmesser)</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Smallest distance across the region, in pixels (minimum Feret diameter)</source>
        <translation>Kleinster Abstand quer durch den Bereich, in Pixeln (kleinster Feret-Durchmesser)</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
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
</context>
<context>
    <name>fade::ui::VerdictRecall</name>
    <message>
        <source>Looking up verdicts</source>
        <translation>Urteile werden nachgeschlagen</translation>
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
        <source>%1 The prompts stay as they were.</source>
        <translation>%1 Die Prompts bleiben, wie sie waren.</translation>
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
        <source>Open model %1</source>
        <translation>Modell %1 öffnen</translation>
    </message>
    <message>
        <source>Change device</source>
        <translation>Gerät ändern</translation>
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
        <source>%n reference(s) changed or are not where they were: all pictures are compared anew.</source>
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
