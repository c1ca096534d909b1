import { synthetic } from '../counties.ts';
import { day, known, type Write } from './year.scope.ts';

/** Partner organizations with their agreements, and their parts in programs. */
export const writePartners: Write = async (year, scope) => {
  const { prisma, jurisdictionId, people } = scope;
  for (const { programs, agreements, area, description, ...own } of year.partners) {
    const { id } = await prisma.partnerOrganization.create({
      data: {
        ...own,
        description: `${description} ${synthetic}`,
        jurisdictionId,
        areaId: known(scope.areas, area),
        proposedBySubject: people.editor,
      },
      select: { id: true },
    });
    scope.partners.set(own.code, id);
    await prisma.programPartner.createMany({
      data: programs.map((title) => ({
        jurisdictionId,
        partnerOrganizationId: id,
        programId: known(scope.programs, title),
      })),
    });
    await prisma.agreement.createMany({
      data: agreements.map(({ signedOn, expiresOn, ...agreement }) => ({
        ...agreement,
        jurisdictionId,
        partnerOrganizationId: id,
        signedOn: signedOn === null ? null : day(signedOn),
        expiresOn: expiresOn === null ? null : day(expiresOn),
      })),
    });
  }
};

/** Staff with their parts in programs, and the training that they completed. */
export const writeStaff: Write = async (year, scope) => {
  const { prisma, jurisdictionId } = scope;
  const members = new Map<string, string>();
  for (const { code, name, position, programs } of year.staff) {
    const { id } = await prisma.staffMember.create({
      data: { jurisdictionId, staffCode: code, displayName: name, position, startedOn: day('2024-01-08') },
      select: { id: true },
    });
    members.set(code, id);
    await prisma.programStaff.createMany({
      data: programs.map(({ title, role }) => ({
        jurisdictionId,
        staffMemberId: id,
        programId: known(scope.programs, title),
        role,
      })),
    });
  }
  for (const { code, title, positions, validMonths, authority, completed, programs = [] } of year.trainings) {
    const { id } = await prisma.training.create({
      data: {
        jurisdictionId,
        code,
        title,
        requiredPositions: [...positions],
        validMonths,
        legalAuthorityId: known(scope.authorities, authority),
      },
      select: { id: true },
    });
    await prisma.trainingCompletion.createMany({
      data: Object.entries(completed).map(([staff, on]) => ({
        jurisdictionId,
        trainingId: id,
        staffMemberId: known(members, staff),
        completedOn: day(on),
        expiresOn: validMonths === null ? null : monthsLater(on, validMonths),
      })),
    });
    await prisma.programTraining.createMany({
      data: programs.map((program) => ({
        jurisdictionId,
        trainingId: id,
        programId: known(scope.programs, program),
      })),
    });
  }
};

/** The days of the story are early enough in their months that none is missing in another. */
function monthsLater(on: string, months: number): Date {
  const date = day(on);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date;
}
