// Edits that give one part of one thing another value.
import { findChart, findPerformer, findRow, findSymbol, put, putChart, putRow, putSymbol } from "./places.js";
import * as shape from "./shape.js";
import { text } from "./kinds.js";

export const settings = {
  SetField: (sop, { field, value }) => shape.withValue(shape.sop, sop, field, value),
  SetBagan: (sop, { bagan, judul }) => putChart(sop, { ...findChart(sop, bagan), judul: text(judul) }),
  SetKegiatan: (sop, { kegiatan, field, value }) => {
    const [chart, row] = findRow(sop, kegiatan);
    return putRow(sop, chart, shape.withValue(shape.kegiatan, row, field, value));
  },
  SetSymbol: (sop, { symbol, field, value }) => {
    const [chart, row, one] = findSymbol(sop, symbol);
    return putSymbol(sop, chart, row, shape.withValue(shape.symbol, one, field, value));
  },
  SetExits: (sop, { symbol, exits }) => {
    const [chart, row, one] = findSymbol(sop, symbol);
    return putSymbol(sop, chart, row, { ...one, exits: shape.exits(exits) });
  },
  SetPelaksana: (sop, { pelaksana, field, value }) => {
    const [chart, one] = findPerformer(sop, pelaksana);
    const changed = shape.withValue(shape.pelaksana, one, field, value);
    return putChart(sop, { ...chart, pelaksana: put(chart.pelaksana, changed) });
  },
  SetHints: (sop, { bagan, petunjuk }) =>
    putChart(sop, { ...findChart(sop, bagan), petunjuk: shape.petunjuk(petunjuk) }),
};
