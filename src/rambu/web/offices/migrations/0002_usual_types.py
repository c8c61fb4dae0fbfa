"""The usual types of offices and units, to begin with; offices change them as they like."""

from django.db import migrations

OFFICES = [
    ("kementerian", "Kementerian", 10),
    ("eselon-satu", "Unit eselon I", 20),
    ("kanwil", "Kantor Wilayah", 30),
    ("kankemenag", "Kantor Kementerian Agama Kabupaten/Kota", 40),
    ("kua", "Kantor Urusan Agama", 50),
    ("madrasah", "Madrasah", 60),
    ("kantor-lain", "Kantor lain", 90),
]
UNITS = [
    ("pimpinan", "Pimpinan", 5),
    ("subbagian", "Subbagian", 10),
    ("bagian", "Bagian", 10),
    ("bidang", "Bidang", 20),
    ("seksi", "Seksi", 30),
    ("penyelenggara", "Penyelenggara", 40),
    ("urusan", "Urusan", 50),
    ("kelompok-jabatan-fungsional", "Kelompok jabatan fungsional", 60),
    ("tim-kerja", "Tim kerja", 70),
    ("unit-lain", "Unit lain", 90),
]


def fill(apps, _schema_editor):
    for table, rows in (("OfficeType", OFFICES), ("UnitType", UNITS)):
        model = apps.get_model("offices", table)
        model.objects.bulk_create(model(code=code, name=name, order=order) for code, name, order in rows)


class Migration(migrations.Migration):
    dependencies = [("offices", "0001_initial")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
