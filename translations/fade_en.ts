<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Thresholds</name>
    <message numerus="yes">
        <source>%n picture(s) marked good</source>
        <translation>
            <numerusform>%n picture marked good</numerusform>
            <numerusform>%n pictures marked good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s), each inspected with the others alone</source>
        <translation>
            <numerusform>%n reference, inspected with the others alone</numerusform>
            <numerusform>%n references, each inspected with the others alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bad parts: %n picture(s) marked bad</source>
        <translation>
            <numerusform>Bad parts: %n picture marked bad</numerusform>
            <numerusform>Bad parts: %n pictures marked bad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked picture(s) are not inspected, and do not count.</source>
        <translation>
            <numerusform>%n marked picture is not inspected, and does not count.</numerusform>
            <numerusform>%n marked pictures are not inspected, and do not count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked picture(s) cannot be inspected.</source>
        <translation>
            <numerusform>%n marked picture cannot be inspected.</numerusform>
            <numerusform>%n marked pictures cannot be inspected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked picture(s) are left out: a reference or another one is the same.</source>
        <translation>
            <numerusform>%n marked picture is left out: a reference or another one is the same.</numerusform>
            <numerusform>%n marked pictures are left out: a reference or another one is the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message numerus="yes">
        <source>%n reference(s)</source>
        <translation>
            <numerusform>%n reference</numerusform>
            <numerusform>%n references</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n scale(s) fewer</source>
        <translation>
            <numerusform>%1, %n scale fewer</numerusform>
            <numerusform>%1, %n scales fewer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::CompareWaysDialog</name>
    <message numerus="yes">
        <source>%n picture(s) left out: the same as another one, or as a reference.</source>
        <translation>
            <numerusform>%n picture left out: the same as another one, or as a reference.</numerusform>
            <numerusform>%n pictures left out: the same as others, or as references.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be inspected.</source>
        <translation>
            <numerusform>%n picture could not be inspected.</numerusform>
            <numerusform>%n pictures could not be inspected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::ExportDialog</name>
    <message numerus="yes">
        <source>Listed as not inspected: %n picture(s).</source>
        <translation>
            <numerusform>Listed as not inspected: %n picture.</numerusform>
            <numerusform>Listed as not inspected: %n pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::FindThresholdsDialog</name>
    <message numerus="yes">
        <source>%n good part(s): %1 are needed at least. Add references, or mark good pictures (G).</source>
        <translation>
            <numerusform>%n good part: %1 are needed at least. Add references, or mark good pictures (G).</numerusform>
            <numerusform>%n good parts: %1 are needed at least. Add references, or mark good pictures (G).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::MessageBar</name>
    <message numerus="yes">
        <source>(And %n more.)</source>
        <translation>
            <numerusform>(And %n more.)</numerusform>
            <numerusform>(And %n more.)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::OverruleDialog</name>
    <message numerus="yes">
        <source>The machine&apos;s verdicts of %n pictures: %1</source>
        <translation>
            <numerusform>The machine&apos;s verdicts of %n picture: %1</numerusform>
            <numerusform>The machine&apos;s verdicts of %n pictures: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) have this verdict already, and stay as they are.</source>
        <translation>
            <numerusform>%n picture has this verdict already, and stays as it is.</numerusform>
            <numerusform>%n pictures have this verdict already, and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected picture(s) have no verdict, and are left out.</source>
        <translation>
            <numerusform>%n selected picture has no verdict, and is left out.</numerusform>
            <numerusform>%n selected pictures have no verdict, and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::PictureListPanel</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n picture(s)</source>
        <translation>
            <numerusform>%1 of %n picture</numerusform>
            <numerusform>%1 of %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::QualifyDialog</name>
    <message numerus="yes">
        <source>%n picture(s) could not be inspected, and count nowhere.</source>
        <translation>
            <numerusform>%n picture could not be inspected, and counts nowhere.</numerusform>
            <numerusform>%n pictures could not be inspected, and count nowhere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::RecipeCommands</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::ReferencePanel</name>
    <message numerus="yes">
        <source>%n-shot</source>
        <translation>
            <numerusform>%n-shot</numerusform>
            <numerusform>%n-shot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judged by words, and compared with %n good part(s).</source>
        <translation>
            <numerusform>Judged by words, and compared with %n good part.</numerusform>
            <numerusform>Judged by words, and compared with %n good parts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Batch of %n picture(s)</source>
        <translation>
            <numerusform>Batch of %n picture</numerusform>
            <numerusform>Batch of %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared with %n good part(s), without words.</source>
        <translation>
            <numerusform>Compared with %n good part, without words.</numerusform>
            <numerusform>Compared with %n good parts, without words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::ReferenceSetModel</name>
    <message numerus="yes">
        <source>Add %n reference(s)</source>
        <translation>
            <numerusform>Add %n reference</numerusform>
            <numerusform>Add %n references</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n reference(s)</source>
        <translation>
            <numerusform>Remove %n reference</numerusform>
            <numerusform>Remove %n references</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n reference(s)</source>
        <translation>
            <numerusform>Move %n reference</numerusform>
            <numerusform>Move %n references</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch on %n reference(s)</source>
        <translation>
            <numerusform>Switch on %n reference</numerusform>
            <numerusform>Switch on %n references</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch off %n reference(s)</source>
        <translation>
            <numerusform>Switch off %n reference</numerusform>
            <numerusform>Switch off %n references</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::RegionTable</name>
    <message numerus="yes">
        <source>%n region(s) where the map reaches %1</source>
        <translation>
            <numerusform>%n region where the map reaches %1</numerusform>
            <numerusform>%n regions where the map reaches %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::ReportExport</name>
    <message numerus="yes">
        <source>%n file(s) exported.</source>
        <translation>
            <numerusform>%n file exported.</numerusform>
            <numerusform>%n files exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::RulesDialog</name>
    <message numerus="yes">
        <source> · of %n more the regions are looked for</source>
        <translation>
            <numerusform> · of %n more the regions are looked for</numerusform>
            <numerusform> · of %n more the regions are looked for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With these rules the regions of %n picture(s) are looked for first.</source>
        <translation>
            <numerusform>With these rules the regions of %n picture are looked for first.</numerusform>
            <numerusform>With these rules the regions of %n pictures are looked for first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::WelcomePage</name>
    <message numerus="yes">
        <source>%n reference(s) in the set.</source>
        <translation>
            <numerusform>%n reference in the set.</numerusform>
            <numerusform>%n references in the set.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::WorkStatus</name>
    <message numerus="yes">
        <source>; %n more waiting</source>
        <translation>
            <numerusform>; %n more waiting</numerusform>
            <numerusform>; %n more waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::Workbench</name>
    <message numerus="yes">
        <source>Add %n picture(s)</source>
        <translation>
            <numerusform>Add %n picture</numerusform>
            <numerusform>Add %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n picture(s)</source>
        <translation>
            <numerusform>Remove %n picture</numerusform>
            <numerusform>Remove %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n reference(s)</source>
        <translation>
            <numerusform>Add %n reference</numerusform>
            <numerusform>Add %n references</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unmark %n picture(s)</source>
        <translation>
            <numerusform>Unmark %n picture</numerusform>
            <numerusform>Unmark %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n picture(s) as good</source>
        <translation>
            <numerusform>Mark %n picture as good</numerusform>
            <numerusform>Mark %n pictures as good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n picture(s) as bad</source>
        <translation>
            <numerusform>Mark %n picture as bad</numerusform>
            <numerusform>Mark %n pictures as bad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overrule %n verdict(s)</source>
        <translation>
            <numerusform>Overrule %n verdict</numerusform>
            <numerusform>Overrule %n verdicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n overruled verdict(s)</source>
        <translation>
            <numerusform>Take back %n overruled verdict</numerusform>
            <numerusform>Take back %n overruled verdicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::WorkbenchMessages</name>
    <message numerus="yes">
        <source>%n picture(s) changed since the inspection, and count as not inspected now.</source>
        <translation>
            <numerusform>%n picture changed since the inspection, and counts as not inspected now.</numerusform>
            <numerusform>%n pictures changed since the inspection, and count as not inspected now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inspected picture(s) are not there any more, and count as not inspected now.</source>
        <translation>
            <numerusform>%n inspected picture is not there any more, and counts as not inspected now.</numerusform>
            <numerusform>%n inspected pictures are not there any more, and count as not inspected now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) changed or are not where they were: all pictures are compared again.</source>
        <translation>
            <numerusform>%n reference changed or is not where it was: all pictures are compared again.</numerusform>
            <numerusform>%n references changed or are not where they were: all pictures are compared again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) look unlike the rest.</source>
        <translation>
            <numerusform>%n reference looks unlike the rest.</numerusform>
            <numerusform>%n references look unlike the rest.</numerusform>
        </translation>
    </message>
</context>
</TS>
