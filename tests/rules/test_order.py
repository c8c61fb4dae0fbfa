from tests.support.charts import sop
from tests.support.rule_cases import found

ABOUT = ["A | Mengerjakan bagian 1 | > 6", "A | Mengerjakan bagian 2 | > 7", "A | Mengerjakan bagian 3 | > selesai",
         "A | Mengerjakan bagian 4 | > 3", "A | Mengerjakan bagian 5 | > 4", "A | Mengerjakan bagian 6 | > 2",
         "A | Mengerjakan bagian 7 | > 5"]  # fmt: skip


def test_a_flow_that_jumps_about() -> None:
    (finding,) = found("alur.lompat", sop("\n".join(ABOUT)))
    assert finding.path == ("1", "6")


def test_branches_and_one_way_back_are_no_jumping_about() -> None:
    chart = """
    A | Menerima berkas
    B | Memeriksa berkas | ?lengkap 4, tidak lengkap 3
    A | Memperbaiki berkas | > 2
    B | Menetapkan jenis layanan | ?biasa 5, khusus 6
    B | Melayani permohonan biasa | > 7
    B | Melayani permohonan khusus
    A | Mencatat layanan
    """
    assert not found("alur.lompat", sop(chart))
