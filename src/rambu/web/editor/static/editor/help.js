// All keys in one place.
import { h } from "./dom.js";
import { openDialog } from "./dialog.js";
import { say } from "./words.js";

const KEYS = [
  ["Di mana saja", [["Ctrl+Z · Ctrl+Y", "urungkan · ulangi"], ["F8 · Shift+F8", "temuan berikutnya · sebelumnya"], ["R", "pada temuan: perbaiki"], ["F6", "berpindah antara tabel, temuan, alat, dan bagian"], ["?", "daftar ini"]]],
  ["Di tabel", [["← ↑ → ↓ · Tab", "berpindah sel"], ["Enter · F2", "mengubah isi sel"], ["huruf apa saja", "menulis mulai awal"], ["Alt+Enter", "butir berikutnya (kelengkapan, output)"], ["Esc", "membatalkan tulisan"], ["Del", "mengosongkan sel"], ["Ctrl+V", "menempel teks, atau tabel dari Excel dan Word"]]],
  ["Baris", [["Enter di baris terakhir", "baris baru"], ["Ctrl+Enter", "baris baru di bawah"], ["Ctrl+Shift+Enter", "baris baru di atas"], ["Alt+↑ · Alt+↓", "memindahkan baris"], ["Ctrl+Del", "menghapus baris"], ["Shift+F10", "menu baris"]]],
  ["Kolom pelaksana", [["Enter", "menaruh atau mengubah simbol"], ["1 – 9", "simbol ke kolom ke-1 … ke-9"], ["K", "keputusan, lalu ketik nomor baris tujuannya"], ["J", "jalan keluar"], ["P · L · B", "pindah ke sini · lalu · bersama"], ["Del", "menghapus simbol"], ["Alt+← · Alt+→", "pada nama: menggeser kolom"]]],
];

/** Open the list of keys. */
export function openHelp() {
  const groups = KEYS.map(([title, keys]) => h("section", {}, h("h3", {}, say(title)),
    h("dl", { class: "key-list" }, keys.flatMap(([key, words]) => [h("dt", {}, h("kbd", {}, say(key))), h("dd", {}, say(words))]))));
  openDialog(say("Tombol"), h("div", { class: "key-groups" }, groups), { wide: true });
}
