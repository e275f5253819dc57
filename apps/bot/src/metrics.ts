import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Figures for Prometheus. Labels are of small, closed sets: no names of repositories or people. */
export class Metrics {
  readonly registry: Registry = new Registry();
  readonly deliveries: Counter<"event" | "result"> = new Counter({
    name: "xianshen_deliveries_total",
    help: "Webhook deliveries",
    labelNames: ["event", "result"],
    registers: [this.registry],
  });
  readonly jobs: Counter<"kind" | "result"> = new Counter({
    name: "xianshen_jobs_total",
    help: "Jobs done",
    labelNames: ["kind", "result"],
    registers: [this.registry],
  });
  readonly verdicts: Counter<"verdict"> = new Counter({
    name: "xianshen_verdicts_total",
    help: "Verdicts published",
    labelNames: ["verdict"],
    registers: [this.registry],
  });
  readonly seconds: Histogram<"kind"> = new Histogram({
    name: "xianshen_job_seconds",
    help: "Seconds a job took",
    labelNames: ["kind"],
    buckets: [0.1, 0.3, 1, 3, 10, 30, 100, 300],
    registers: [this.registry],
  });
  readonly waiting: Gauge<"queue"> = new Gauge({
    name: "xianshen_jobs_waiting",
    help: "Jobs that wait",
    labelNames: ["queue"],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
