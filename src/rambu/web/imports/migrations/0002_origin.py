"""A file of ours knows the SOP and the text from which it was written, apart from what became of it."""

import django.db.models.deletion
from django.db import migrations, models


def keep_origin(apps, schema_editor):
    """What was found before has its SOP in `document`."""
    rows = apps.get_model("imports", "Found")._base_manager.exclude(edits="")
    rows.update(origin_id=models.F("document_id"))
    rows.filter(state="open").update(document=None)


class Migration(migrations.Migration):

    dependencies = [
        ("library", "0002_signed_files"),
        ("imports", "0001_imports"),
    ]

    operations = [
        migrations.AddField(
            model_name="found",
            name="embedded",
            field=models.TextField(blank=True, default=""),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="found",
            name="origin",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="library.document"
            ),
        ),
        migrations.RunPython(keep_origin, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="found",
            name="state",
            field=models.CharField(
                choices=[
                    ("open", "belum diambil"),
                    ("taken", "menjadi draf"),
                    ("proposed", "menjadi usulan"),
                    ("revised", "menjadi revisi"),
                    ("left", "tidak diambil"),
                ],
                default="open",
                max_length=10,
            ),
        ),
    ]
