// Edits of charts, rows, symbols and performers: insert, remove, move, merge.
import { EditError } from "./kinds.js";
import {
  findChart, findPerformer, findRow, findSymbol, mapSymbols, moved, place, putChart, putRow, without,
} from "./places.js";
import { END, forget, heirOf, readingOrder } from "./references.js";
import * as shape from "./shape.js";

const notBehindItself = (id, after) => {
  if (id === after) throw new EditError("Tidak dapat dipindah ke setelah dirinya sendiri.");
};
const idsOf = (things) => new Set(things.map((thing) => thing.id));

const charts = {
  InsertBagan: (sop, { bagan, after }) => ({ ...sop, bagan: place(sop.bagan, shape.bagan(bagan), after) }),
  RemoveBagan: (sop, { bagan }) => {
    const gone = findChart(sop, bagan);
    const rest = { ...sop, bagan: without(sop.bagan, bagan) };
    return forget(rest, idsOf(readingOrder(gone)), idsOf(gone.kegiatan), END);
  },
  MoveBagan: (sop, { bagan, after }) => {
    findChart(sop, bagan);
    notBehindItself(bagan, after);
    return { ...sop, bagan: moved(sop.bagan, bagan, after) };
  },
};

// In another chart the symbols of a row keep performers of the same name.
const resettled = (symbol, old, chart) => {
  const names = symbol.pelaksana.map((id) => old.pelaksana.find((one) => one.id === id).nama);
  const ids = names.map((name) => {
    const same = chart.pelaksana.find((one) => one.nama === name);
    if (!same) throw new EditError(`Pelaksana “${name}” belum ada di bagan tujuan.`);
    return same.id;
  });
  return { ...symbol, pelaksana: [...new Set(ids)] };
};

const rows = {
  InsertKegiatan: (sop, { bagan, after, kegiatan }) => {
    const chart = findChart(sop, bagan);
    return putChart(sop, { ...chart, kegiatan: place(chart.kegiatan, shape.kegiatan(kegiatan), after) });
  },
  RemoveKegiatan: (sop, { kegiatan }) => {
    const [chart, row] = findRow(sop, kegiatan);
    const rest = putChart(sop, { ...chart, kegiatan: without(chart.kegiatan, kegiatan) });
    const heir = row.simbol.length ? heirOf(chart, row.simbol.at(-1).id) : END;
    return forget(rest, idsOf(row.simbol), new Set([row.id]), heir);
  },
  MoveKegiatan: (sop, { kegiatan, bagan, after }) => {
    const [old, row] = findRow(sop, kegiatan);
    const chart = findChart(sop, bagan);
    notBehindItself(kegiatan, after);
    if (old.id === chart.id) return putChart(sop, { ...chart, kegiatan: moved(chart.kegiatan, kegiatan, after) });
    const rest = putChart(sop, { ...old, kegiatan: without(old.kegiatan, kegiatan) });
    const settled = { ...row, simbol: row.simbol.map((symbol) => resettled(symbol, old, chart)) };
    return putChart(rest, { ...chart, kegiatan: place(chart.kegiatan, settled, after) });
  },
};

const symbols = {
  AddSymbol: (sop, { kegiatan, after, symbol }) => {
    const [chart, row] = findRow(sop, kegiatan);
    return putRow(sop, chart, { ...row, simbol: place(row.simbol, shape.symbol(symbol), after) });
  },
  RemoveSymbol: (sop, { symbol }) => {
    const [chart, row] = findSymbol(sop, symbol);
    const rest = putRow(sop, chart, { ...row, simbol: without(row.simbol, symbol) });
    return forget(rest, new Set([symbol]), new Set(), heirOf(chart, symbol));
  },
  MoveSymbol: (sop, { symbol, kegiatan, after }) => {
    const [old, row, one] = findSymbol(sop, symbol);
    notBehindItself(symbol, after);
    if (findRow(sop, kegiatan)[0].id !== old.id) {
      throw new EditError("Simbol hanya dapat dipindah di dalam bagannya sendiri.");
    }
    const rest = putRow(sop, old, { ...row, simbol: without(row.simbol, symbol) });
    const [chart, goal] = findRow(rest, kegiatan);
    return putRow(rest, chart, { ...goal, simbol: place(goal.simbol, one, after) });
  },
};

const withoutPerformer = (sop, gone, heirs) => {
  const [chart] = findPerformer(sop, gone);
  const handedOver = (symbol) => {
    if (!symbol.pelaksana.includes(gone)) return symbol;
    return { ...symbol, pelaksana: [...new Set(symbol.pelaksana.flatMap((id) => (id === gone ? heirs : [id])))] };
  };
  return putChart(sop, mapSymbols({ ...chart, pelaksana: without(chart.pelaksana, gone) }, handedOver));
};

const performers = {
  AddPelaksana: (sop, { bagan, after, pelaksana }) => {
    const chart = findChart(sop, bagan);
    return putChart(sop, { ...chart, pelaksana: place(chart.pelaksana, shape.pelaksana(pelaksana), after) });
  },
  RemovePelaksana: (sop, { pelaksana }) => withoutPerformer(sop, pelaksana, []),
  MovePelaksana: (sop, { pelaksana, after }) => {
    const [chart] = findPerformer(sop, pelaksana);
    notBehindItself(pelaksana, after);
    return putChart(sop, { ...chart, pelaksana: moved(chart.pelaksana, pelaksana, after) });
  },
  MergePelaksana: (sop, { pelaksana, into }) => {
    if (pelaksana === into) throw new EditError("Pelaksana tidak dapat digabung dengan dirinya sendiri.");
    if (findPerformer(sop, pelaksana)[0].id !== findPerformer(sop, into)[0].id) {
      throw new EditError("Hanya pelaksana dari satu bagan yang dapat digabung.");
    }
    return withoutPerformer(sop, pelaksana, [into]);
  },
};

export const structure = { ...charts, ...rows, ...symbols, ...performers };
