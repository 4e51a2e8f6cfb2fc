import { type Balancer, startBalancer } from "../e2e/robust/balancer.ts";
import { freePort } from "../e2e/robust/port.ts";

/** The address at which a webhook's updates come in, before several programs that take them in turn. */
export type Door = {
  /** What the program in this place is told. */
  readonly environment: (place: number) => Readonly<Record<string, string>>;
  readonly close: Balancer["close"];
};

export async function openDoor(processes: number): Promise<Door> {
  const ports: number[] = [];
  while (ports.length < processes) {
    const port = await freePort();
    if (!ports.includes(port)) ports.push(port);
  }
  const balancer = await startBalancer(ports);
  return {
    environment: (place) => ({ TELEGRAM_WEBHOOK_URL: balancer.url, PORT: String(ports[place]) }),
    close: balancer.close,
  };
}
