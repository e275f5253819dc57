import * as z from "zod";

/** The part of JSON Schema that says which keys and values may stand where. */
interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape | boolean;
  readonly prefixItems?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** Keys a schema allows in the map at a path, over all alternatives, sorted. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  return distinct(shapesAt(schema, path).flatMap((shape) => Object.keys(shape.properties ?? {})));
}

/** Values a schema lists for a path, over all alternatives, in the schema's order. */
export function valuesAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const listed = shapesAt(schema, path).flatMap((shape) => [
    ...(shape.enum ?? []),
    ...(shape.const === undefined ? [] : [shape.const]),
  ]);
  return [...new Set(listed.map(String))];
}

function shapesAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly Shape[] {
  const root = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape;
  return path.reduce<readonly Shape[]>(
    (shapes, segment) => shapes.flatMap((shape) => step(shape, segment)),
    alternatives(root),
  );
}

function step(shape: Shape, segment: PropertyKey): readonly Shape[] {
  const inside =
    typeof segment === "number"
      ? (shape.prefixItems?.[segment] ?? shape.items)
      : (shape.properties?.[String(segment)] ?? shape.additionalProperties);
  return typeof inside === "object" ? alternatives(inside) : [];
}

function alternatives(shape: Shape): readonly Shape[] {
  const inner = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])];
  return [shape, ...inner.flatMap(alternatives)];
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
