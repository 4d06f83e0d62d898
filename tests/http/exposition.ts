/** A metric as it is exposed: what it is, and its values by their labels. */
export interface ExposedMetric {
  readonly help: string;
  readonly type: string;
  readonly samples: Readonly<Record<string, number>>;
}

/** Reads the text format of Prometheus; throws at a line that is none of it. */
export function readExposition(text: string): Readonly<Record<string, ExposedMetric>> {
  const metrics: Record<string, { help: string; type: string; samples: Record<string, number> }> = {};
  let current = { help: "", type: "", samples: {} as Record<string, number> };
  for (const line of text.split("\n").filter((each) => each !== "")) {
    const [, help, helpText = ""] = /^# HELP (\w+) (.+)$/.exec(line) ?? [];
    const [, , type = ""] = /^# TYPE (\w+) (counter|gauge|histogram|summary)$/.exec(line) ?? [];
    const [, sample, value] = /^(\w+(?:\{.*\})?) (-?[\d.e+-]+|Nan|\+Inf)$/.exec(line) ?? [];
    if (help !== undefined) metrics[help] = current = { help: helpText, type: "", samples: {} };
    else if (type !== "") current.type = type;
    else if (sample !== undefined) current.samples[sample] = Number(value);
    else throw new Error(`not a line of the format: ${line}`);
  }
  return metrics;
}
