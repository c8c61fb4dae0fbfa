// All keys in one place.
import { h } from "./dom.js";
import { openDialog } from "./dialog.js";
import { say } from "./words.js";

const KEYS = [
  [say("Di mana saja"), [["Ctrl+Z · Ctrl+Y", say("urungkan · ulangi")], ["F8 · Shift+F8", say("temuan berikutnya · sebelumnya")], ["R", say("pada temuan: perbaiki")], ["F6", say("berpindah antara tabel, temuan, alat, dan bagian")], ["?", say("daftar ini")]]],
  [say("Di tabel"), [["← ↑ → ↓ · Tab", say("berpindah sel")], ["Enter · F2", say("mengubah isi sel")], [say("huruf apa saja"), say("menulis mulai awal")], ["Alt+Enter", say("butir berikutnya (kelengkapan, output)")], ["Esc", say("membatalkan tulisan")], ["Del", say("mengosongkan sel")], ["Ctrl+V", say("menempel teks, atau tabel dari Excel dan Word")]]],
  [say("Baris"), [[say("Enter di baris terakhir"), say("baris baru")], ["Ctrl+Enter", say("baris baru di bawah")], ["Ctrl+Shift+Enter", say("baris baru di atas")], ["Alt+↑ · Alt+↓", say("memindahkan baris")], ["Ctrl+Del", say("menghapus baris")], ["Shift+F10", say("menu baris")]]],
  [say("Kolom pelaksana"), [["Enter", say("menaruh atau mengubah simbol")], ["1 – 9", say("simbol ke kolom ke-1 … ke-9")], ["K", say("keputusan, lalu ketik nomor baris tujuannya")], ["J", say("jalan keluar")], ["P · L · B", say("pindah ke sini · lalu · bersama")], ["Del", say("menghapus simbol")], ["Alt+← · Alt+→", say("pada nama: menggeser kolom")]]],
];

/** Open the list of keys. */
export function openHelp() {
  const groups = KEYS.map(([title, keys]) => h("section", {}, h("h3", {}, title),
    h("dl", { class: "key-list" }, keys.flatMap(([key, words]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, words)]))));
  openDialog(say("Tombol"), h("div", { class: "key-groups" }, groups), { wide: true });
}
